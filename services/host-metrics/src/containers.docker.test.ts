import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createIdentityStub, type IdentityStub, useDatabase } from '@fieldgate/testkit'
import Docker from 'dockerode'
import type { FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { HOST, LEGACY_TOKEN, startTestApp, viewer } from './http/test-app.test.fixture.ts'

const SOCKET = '/var/run/docker.sock'
const PREFIX = `fg-test-${randomBytes(4).toString('hex')}`
const HOSTILE = '<script>alert(1)</script>\n'
const BUSY = ['sh', '-c', 'while :; do :; done']
const SLEEP = ['sleep', '600']

/** A way to the engine that a test can cut, so that the engine itself goes on for all others. */
function openDetour() {
  const directory = mkdtempSync(join(tmpdir(), 'fieldgate-engine-'))
  const path = join(directory, 'docker.sock')
  const sockets = new Set<Socket>()
  let server: Server

  function pass(client: Socket): void {
    const engine = connect(SOCKET)
    for (const socket of [client, engine]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        client.destroy()
        engine.destroy()
      })
    }
    client.pipe(engine).pipe(client)
  }

  const restore = () =>
    new Promise<void>((resolve) => {
      server = createServer(pass).listen(path, resolve)
    })
  const cut = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  return {
    path,
    restore,
    cut,
    async close() {
      await cut()
      rmSync(directory, { recursive: true })
    }
  }
}

interface Event {
  containerName: string
  happening: string
  detail: string | null
}

describe('containers on a real engine', () => {
  const database = useDatabase()
  const docker = new Docker({ socketPath: SOCKET })
  const detour = openDetour()
  let identity: IdentityStub
  let app: FastifyInstance
  let made: Docker.Container[] = []

  const soon = <T>(check: () => Promise<T>, timeout = 30_000) => vi.waitFor(check, { timeout, interval: 200 })

  async function create(
    name: string,
    options: Docker.ContainerCreateOptions = {}
  ): Promise<Docker.Container> {
    const container = await docker.createContainer({
      name: `${PREFIX}-${name}`,
      Image: 'busybox:1',
      Cmd: SLEEP,
      StopTimeout: 0,
      ...options
    })
    made.push(container)
    return container
  }
  async function run(name: string, options: Docker.ContainerCreateOptions = {}): Promise<Docker.Container> {
    const container = await create(name, options)
    await container.start()
    return container
  }
  const get = async (path: string) => {
    const headers = { authorization: `Bearer ${viewer.apiKey}` }
    return app.inject({ url: `/api/v1/hosts/${HOST}${path}`, headers })
  }
  const container = async (name: string) => (await get(`/containers/${PREFIX}-${name}`)).json()
  const usage = async (name: string) => (await get(`/containers/${PREFIX}-${name}/stats`)).json()
  const happenings = async (name: string): Promise<string[]> => {
    const { items } = (await get('/events?sort=id&limit=500')).json<{ items: Event[] }>()
    return items
      .filter(({ containerName }) => containerName === `${PREFIX}-${name}`)
      .map(({ happening, detail }) => [happening, detail].filter((word) => word !== null).join(' '))
  }

  beforeAll(async () => {
    await detour.restore()
    identity = await createIdentityStub([viewer])
    const env = { DOCKER_HOST: `unix://${detour.path}` }
    app = await startTestApp({ databaseUrl: database.url, identity, env })
    // The events are open once they tell of a container that starts.
    const probe = await create('probe')
    await soon(async () => {
      await probe.start()
      await probe.kill()
      expect(await happenings('probe')).not.toEqual([])
    })
  }, 60_000)
  afterEach(async () => {
    await Promise.all(made.map((each) => each.remove({ force: true, v: true })))
    made = []
  }, 240_000)
  afterAll(async () => {
    await app.close()
    await identity.close()
    await detour.close()
  })

  it('are told as they start and stop, with the code they stopped by', async () => {
    const web = await run('web', { Labels: { note: HOSTILE } })
    await soon(async () => expect(await happenings('web')).toEqual(['start']))
    await soon(async () =>
      expect(await container('web')).toMatchObject({
        state: 'running',
        health: 'none',
        restarts: 0,
        labels: { note: HOSTILE }
      })
    )
    await soon(async () => expect((await usage('web')).pids).toBe(1))

    await web.kill()
    await soon(async () => expect(await happenings('web')).toEqual(['start', 'die 137']))
    await soon(async () => expect(await container('web')).toMatchObject({ state: 'exited' }))
    expect((await get(`/containers/${PREFIX}-web/stats`)).json()).toMatchObject({
      code: 'container_not_running'
    })
  }, 60_000)

  it('are told to be killed for want of memory', async () => {
    await run('greedy', { Cmd: ['tail', '/dev/zero'], HostConfig: { Memory: 16 * 1024 * 1024 } })
    await soon(async () => expect(await happenings('greedy')).toEqual(['start', 'oom', 'die 137']))
  }, 60_000)

  it('are told to fall ill and to recover', async () => {
    const second = 1_000_000_000
    const sick = await run('sick', {
      Cmd: ['sh', '-c', 'touch /tmp/well; sleep 600'],
      Healthcheck: {
        Test: ['CMD', 'test', '-e', '/tmp/well'],
        Interval: second,
        Timeout: 5 * second,
        Retries: 1
      }
    })
    const exec = async (...Cmd: string[]) => (await sick.exec({ Cmd })).start({})
    await soon(async () => expect(await container('sick')).toMatchObject({ health: 'healthy' }))
    await exec('rm', '/tmp/well')
    await soon(async () => expect(await container('sick')).toMatchObject({ health: 'unhealthy' }))
    await exec('touch', '/tmp/well')
    await soon(async () =>
      expect(await happenings('sick')).toEqual([
        'start',
        'health healthy',
        'health unhealthy',
        'health healthy'
      ])
    )
  }, 60_000)

  it('are counted as they start again by themselves', async () => {
    await run('loop', {
      Cmd: ['sh', '-c', 'exit 3'],
      HostConfig: { RestartPolicy: { Name: 'on-failure', MaximumRetryCount: 2 } }
    })
    await soon(async () =>
      expect(await happenings('loop')).toEqual(['start', 'die 3', 'start', 'die 3', 'start', 'die 3'])
    )
    await soon(async () => expect(await container('loop')).toMatchObject({ restarts: 2, state: 'exited' }))
  }, 60_000)

  it('are away with the engine, alone, and come back by themselves with what happened meanwhile', async () => {
    const stays = await run('stays')
    await soon(async () => expect((await usage('stays')).pids).toBe(1))
    await detour.cut()
    await soon(async () =>
      expect((await get('/containers')).json()).toMatchObject({ code: 'docker_unavailable' })
    )
    expect((await get('/cpu')).statusCode).toBe(200)
    expect((await get('/memory')).statusCode).toBe(200)
    expect((await get('/events')).statusCode).toBe(200)
    expect((await app.inject('/readyz')).json()).toEqual({ status: 'degraded' })

    await run('comes')
    await stays.kill()
    await detour.restore()
    await soon(async () => expect((await usage('comes')).pids).toBe(1))
    await soon(async () => {
      expect(await happenings('comes')).toEqual(['start'])
      expect(await happenings('stays')).toEqual(['start', 'die'])
    })
    await stays.start()
    await soon(async () => expect(await happenings('stays')).toEqual(['start', 'die', 'start']))
  }, 120_000)

  it('use what `docker stats` says they use', async () => {
    await run('busy', { Cmd: BUSY, HostConfig: { NanoCpus: 300_000_000, Memory: 64 * 1024 * 1024 } })
    await soon(async () => expect((await usage('busy')).cpuPercent).toBeGreaterThan(0))
    // Two looks at two seconds of a busy machine: that they agree once shows that they mean the same.
    await soon(async () => {
      const { stdout } = await promisify(execFile)('docker', [
        'stats',
        '--no-stream',
        '--format',
        '{{.CPUPerc}} {{.MemPerc}} {{.PIDs}}',
        `${PREFIX}-busy`
      ])
      const [cpu, memory, pids] = stdout.split(' ').map(Number.parseFloat)
      const ours = await usage('busy')
      expect(Math.abs(ours.cpuPercent - cpu!)).toBeLessThan(3)
      expect(Math.abs(ours.memoryPercent - memory!)).toBeLessThan(2)
      expect(ours.pids).toBe(pids)
    }, 60_000)
  }, 90_000)

  it('may be a hundred', async () => {
    const names = Array.from({ length: 100 }, (_, i) => `many-${String(i).padStart(3, '0')}`)
    const options = { HostConfig: { NetworkMode: 'none' } }
    for (let i = 0; i < names.length; i += 5) {
      await Promise.all(names.slice(i, i + 5).map((name) => run(name, options)))
    }
    const headers = { authorization: `Bearer ${LEGACY_TOKEN}` }
    await soon(async () => {
      const stats = (await app.inject({ url: '/data/containers/stats', headers })).json()
      const followed = Object.keys(stats).filter((name) => name.startsWith(`${PREFIX}-many-`))
      expect(followed).toHaveLength(100)
    }, 60_000)
    const listed: Array<{ name: string }> = (await get('/containers?limit=500')).json().items
    expect(listed.filter(({ name }) => name.startsWith(`${PREFIX}-many-`))).toHaveLength(100)
    expect((await happenings('many-042'))[0]).toBe('start')
  }, 300_000)
})
