import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort, ONE_PIXEL_PNG } from '@fieldgate/testkit'

const MAIN = fileURLToPath(new URL('../../../packages/standalone/src/main.ts', import.meta.url))
const READINGS = '/api/v1/pipelines/12345678/readings?from=2026-01-01T00:00:00Z&limit=50'

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

  async function call(path: string, init: RequestInit = {}): Promise<string> {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, init)
    const body = Buffer.from(await response.arrayBuffer()).toString('base64')
    return `${response.status} ${body}`
  }

  async function fill(): Promise<string> {
    const password = readFileSync(join(data, 'secrets', 'admin-password'), 'utf8')
    const form = new URLSearchParams({ grant_type: 'password', username: 'admin', password })
    const issued = await made(call('/api/v1/auth/tokens', { method: 'POST', body: form }))
    const { access_token: token } = JSON.parse(issued.toString()) as { access_token: string }
    const authorization = `Bearer ${token}`
    const post = (path: string, body: unknown) =>
      made(
        call(path, {
          method: 'POST',
          headers: { authorization, 'content-type': 'application/json' },
          body: JSON.stringify(body)
        })
      )
    const create = 'opt=cre&id=12345678&key=abcdefghijklmnop'
    const send = 'opt=snd&id=12345678&key=abcdefghijklmnop&ivp1=230&svp1=hello'
    await made(call(`/pipeline/stream?${create}`, { method: 'POST' }))
    await made(call(`/pipeline/stream?${send}`, { method: 'POST' }))
    await post('/api/v1/records', { value1: 'checked', value2: 21.5 })
    await post('/api/v1/gateways', { id: 'GW001', name: 'Roof', devices: [{ name: 'Battery', voltage: 48 }] })
    await made(
      call('/api/v1/gateways/GW001/photo', {
        method: 'PUT',
        headers: { authorization, 'content-type': 'image/png' },
        body: new Uint8Array(ONE_PIXEL_PNG)
      })
    )
    return token
  }

  return {
    fill,

    async answers(token) {
      const paths = [
        '/api/v1/me',
        '/.well-known/jwks.json',
        '/api/v1/records',
        '/api/v1/gateways',
        '/api/v1/gateways/GW001/photo',
        '/api/v1/pipelines/12345678/pins',
        READINGS,
        '/api/v1/users'
      ]
      const headers = { authorization: `Bearer ${token}` }
      const answered = await Promise.all(
        paths.map(async (path) => [path, await call(path, { headers })] as const)
      )
      const device = await call('/api/v1/pipelines/12345678/pins', {
        headers: { authorization: 'Bearer abcdefghijklmnop' }
      })
      return { ...Object.fromEntries(answered), device }
    },

    async stop() {
      child.kill('SIGTERM')
      await exited
    }
  }
}

/** The body of an answer that must be a success. */
async function made(answer: Promise<string>): Promise<Buffer> {
  const [status, body = ''] = (await answer).split(' ')
  const decoded = Buffer.from(body, 'base64')
  if (!status?.startsWith('2')) throw new Error(`answered ${status}: ${decoded}`)
  return decoded
}
