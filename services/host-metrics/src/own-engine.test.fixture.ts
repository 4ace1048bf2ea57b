import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Docker from 'dockerode'
import { expect, vi } from 'vitest'

const IMAGE = 'own-engine'
const START_TIMEOUT_MS = 60_000

/**
 * A Docker Engine of its own beside the machine's, for tests that stop it: the machine's has containers of others.
 * It has one image, `image`, in which there is busybox; its containers have no network.
 */
export async function openOwnEngine() {
  const directory = mkdtempSync(join(tmpdir(), 'fieldgate-own-engine-'))
  const at = (name: string) => join(directory, name)
  const socketPath = at('docker.sock')
  const docker = new Docker({ socketPath })
  const log = openSync(at('dockerd.log'), 'a')
  let engine: ChildProcess | undefined
  // Not the machine's own file, which may name other places.
  writeFileSync(at('daemon.json'), '{}')

  async function start(): Promise<void> {
    const places = {
      host: `unix://${socketPath}`,
      'data-root': at('data'),
      'exec-root': at('exec'),
      pidfile: at('pid')
    }
    const apart = { bridge: 'none', iptables: 'false', ip6tables: 'false', 'config-file': at('daemon.json') }
    const options = Object.entries({ ...places, ...apart }).map(([name, value]) => `--${name}=${value}`)
    // In a network of its own: an engine without a bridge takes away docker0, which is the other's.
    engine = spawn('unshare', ['--net', 'dockerd', ...options], { stdio: ['ignore', log, log] })
    const answering = vi.waitFor(() => docker.ping(), { timeout: START_TIMEOUT_MS, interval: 100 })
    await answering.catch((cause) => {
      throw new Error(readFileSync(at('dockerd.log'), 'utf8'), { cause })
    })
  }

  async function stop(): Promise<void> {
    if (!engine || engine.exitCode !== null) return
    const exited = once(engine, 'exit')
    engine.kill('SIGTERM')
    expect(await exited).toEqual([0, null])
  }

  await start()
  await takeImage(docker)
  return {
    socketPath,
    docker,
    image: IMAGE,
    start,
    stop,
    async close() {
      const containers = await docker.listContainers({ all: true })
      await Promise.all(containers.map(({ Id }) => docker.getContainer(Id).remove({ force: true })))
      await stop()
      rmSync(directory, { recursive: true })
    }
  }
}

/** From the machine's engine, as there may be no registry in reach. */
async function takeImage(docker: Docker): Promise<void> {
  const source = await new Docker({ socketPath: '/var/run/docker.sock' }).createContainer({
    Image: 'busybox:1'
  })
  try {
    const files = await source.getArchive({ path: '/bin/busybox' })
    const progress = await docker.importImage(files, { repo: IMAGE })
    await new Promise((resolve, reject) => {
      docker.modem.followProgress(progress, (error) => (error ? reject(error) : resolve(undefined)))
    })
  } finally {
    await source.remove()
  }
}
