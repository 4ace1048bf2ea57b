import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '@fieldgate/embedded-postgres'

export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))

export interface Server {
  port: number
  pid: number
  stop: () => Promise<void>
}

interface ServerOptions {
  name: string
  /** Where its output goes: to a file, as a container's does. */
  directory: string
  env: Readonly<Record<string, string>>
  /** Answers 200 when the server is ready. */
  readyPath: string
}

interface NodeOptions extends ServerOptions {
  profileTo: string | undefined
  /** A module that is loaded before the script. */
  preload?: string
}

const READY_WITHIN_MS = 30_000
/** As the Dockerfiles and `npm start` have it. */
const LARGE_PAGES = '--use-largepages=silent'
const profileFlags = (folder: string, name: string): string[] => [
  '--cpu-prof',
  '--cpu-prof-interval=200',
  `--cpu-prof-dir=${folder}`,
  `--cpu-prof-name=${name}.cpuprofile`
]

/** Runs `script` as the server it is, in a process of its own, on a free port of the loopback address. */
export async function startNode(
  script: string,
  { profileTo, preload, ...options }: NodeOptions
): Promise<Server> {
  const flags = [
    '--conditions=@fieldgate/source',
    LARGE_PAGES,
    ...(profileTo ? profileFlags(profileTo, options.name) : []),
    ...(preload ? ['--import', preload] : [])
  ]
  return startServer(process.execPath, [...flags, script], options)
}

/** The same for any program, whose arguments may need the port. */
export async function startServer(
  program: string,
  args: readonly string[] | ((port: number) => readonly string[]),
  { name, directory, env, readyPath }: ServerOptions
): Promise<Server> {
  const port = await freePort()
  const logFile = join(directory, `${name}.log`)
  const log = openSync(logFile, 'w')
  const child = spawn(program, typeof args === 'function' ? args(port) : args, {
    cwd: ROOT,
    env: { PATH: '/usr/local/bin:/usr/bin:/bin', ...env, PORT: String(port) },
    stdio: ['ignore', log, log]
  })
  closeSync(log)
  await ready(child, `http://127.0.0.1:${port}${readyPath}`, logFile)
  return {
    port,
    pid: child.pid!,
    async stop() {
      const exited = once(child, 'exit')
      child.kill('SIGTERM')
      await exited
    }
  }
}

async function ready(child: ChildProcess, url: string, logFile: string): Promise<void> {
  const deadline = performance.now() + READY_WITHIN_MS
  while (
    !(await fetch(url).then(
      ({ ok }) => ok,
      () => false
    ))
  ) {
    if (child.exitCode !== null || performance.now() > deadline) {
      child.kill('SIGKILL')
      throw new Error(`It did not start: ${readFileSync(logFile, 'utf8').slice(-2000)}`)
    }
    await delay(20)
  }
}
