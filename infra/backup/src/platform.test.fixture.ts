import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { answersOf, fillPlatform, freePort } from '@fieldgate/testkit'

const MAIN = fileURLToPath(new URL('../../../packages/standalone/src/main.ts', import.meta.url))

export interface Platform {
  /** Puts something of each kind in, and gives a token of `admin`. */
  fill: () => Promise<string>
  /** What it answers to `token` about all that was put in: status and body, byte for byte. */
  answers: (token: string) => Promise<Record<string, string>>
  stop: () => Promise<void>
}

/** The platform as `npm start` runs it, with `data` for FIELDGATE_DATA. */
export async function startPlatform(data: string, env: Record<string, string> = {}): Promise<Platform> {
  const port = await freePort()
  const child = spawn(process.execPath, ['--conditions=@fieldgate/source', MAIN], {
    env: {
      FIELDGATE_DATA: data,
      PORT: String(port),
      PUBLIC_URL: 'http://localhost:8000',
      RATE_LIMITS: 'off',
      ...env
    }
  })
  const exited = once(child, 'close')
  let printed = ''
  await new Promise<void>((resolve, reject) => {
    for (const output of [child.stdout, child.stderr]) {
      output.on('data', (chunk: Buffer) => {
        printed += chunk
        if (printed.includes('Fieldgate is ready')) resolve()
      })
    }
    void exited.then(() => reject(new Error(`The platform ended: ${printed}`)))
  })

  const origin = `http://127.0.0.1:${port}`
  return {
    fill: () => fillPlatform(origin, readFileSync(join(data, 'secrets', 'admin-password'), 'utf8')),

    answers: (token) => answersOf(origin, token),

    async stop() {
      child.kill('SIGTERM')
      await exited
    }
  }
}
