import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { eventually } from './eventually.ts'

const ROOT = fileURLToPath(new URL('../../../../../', import.meta.url))
const RESTART_AFTER_MS = 100

/** A process that is started again whenever it ends, as containers are. */
export interface Supervised {
  name: string
  /** Sends the signal, and resolves once the process is gone: another one follows it. */
  end: (signal: NodeJS.Signals) => Promise<void>
  /** Resolves once it answers that it is ready. */
  ready: () => Promise<void>
  stop: () => Promise<void>
}

export interface Program {
  name: string
  /** The script to run, from the root of the repository; or a program with what it is given before the script. */
  script: string
  through?: readonly string[]
  env: Readonly<Record<string, string | undefined>>
  /** Answers 200 when it is ready. */
  readyUrl: string
  /** Where its output goes. */
  logFile: string
}

const NODE = ['--conditions=@fieldgate/source']
export const ENVIRONMENT = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  // As `npm start` does: a service that is started again reads what was compiled before.
  NODE_COMPILE_CACHE: `${ROOT}node_modules/.cache/node`
}

export function supervise({ name, script, through = [], env, readyUrl, logFile }: Program): Supervised {
  let isStopping = false
  let child = start()

  function start(): ChildProcess {
    const [program, ...args] = [...through, process.execPath, ...NODE, ROOT + script]
    const log = openSync(logFile, 'a')
    const started = spawn(program!, args, {
      cwd: ROOT,
      env: { ...ENVIRONMENT, ...env },
      stdio: ['ignore', log, log]
    })
    closeSync(log)
    started.once('exit', () => void again())
    return started
  }

  async function again(): Promise<void> {
    if (!isStopping) await delay(RESTART_AFTER_MS)
    if (!isStopping) child = start()
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    const ending = child
    if (ending.exitCode !== null || ending.signalCode !== null) return
    const exited = once(ending, 'exit')
    ending.kill(signal)
    await exited
  }

  return {
    name,
    end,

    async ready() {
      await eventually(async () => (await fetch(readyUrl)).ok).catch((cause: unknown) => {
        throw new Error(`${name} does not get ready: ${readFileSync(logFile, 'utf8').slice(-2000)}`, {
          cause
        })
      })
    },

    async stop() {
      isStopping = true
      await end('SIGTERM')
    }
  }
}

/** Runs a script to its end. */
export async function runScript(script: string, env: Program['env']): Promise<void> {
  const child = spawn(process.execPath, [...NODE, ROOT + script], {
    cwd: ROOT,
    env: { ...ENVIRONMENT, ...env },
    stdio: ['ignore', 'ignore', 'inherit']
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`${script} ended with ${code}`)
}
