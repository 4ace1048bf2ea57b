import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { freePort } from '@fieldgate/embedded-postgres'

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url))
const COMPILE_CACHE = fileURLToPath(new URL('../../../node_modules/.cache/node', import.meta.url))

export interface SpawnedPlatform {
  url: string
  process: ChildProcess
  /** Everything it has printed so far, on both streams. */
  output: () => string
  /** Sends the signal and resolves with the exit code once the process is gone. */
  end: (signal: NodeJS.Signals) => Promise<number | null>
}

/** Runs the platform as `npm start` does, in a process of its own, and waits until it says it is ready. */
export async function spawnPlatform(env: Record<string, string>): Promise<SpawnedPlatform> {
  const port = env.PORT ?? String(await freePort())
  const child = spawn(process.execPath, ['--conditions=@fieldgate/source', MAIN], {
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: COMPILE_CACHE,
      RATE_LIMITS: 'off',
      ...env,
      PORT: port
    },
    stdio: ['ignore', 'pipe', 'pipe']
  })
  let printed = ''
  const exited = once(child, 'exit') as Promise<[number | null]>
  await new Promise<void>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      printed += chunk
      if (printed.includes('Fieldgate is ready')) resolve()
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    void exited.then(([code]) => reject(new Error(`The platform ended with ${code}: ${printed}`)))
  })
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    output: () => printed,
    async end(signal) {
      child.kill(signal)
      const [code] = await exited
      return code
    }
  }
}
