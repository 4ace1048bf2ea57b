import { patientFetch } from './examples/patient-fetch.ts'
import { ONE_PIXEL_PNG } from './one-pixel-png.ts'

const PIPELINE = '12345678'
const KEY = 'abcdefghijklmnop'
const PATHS = [
  '/api/v1/me',
  '/.well-known/jwks.json',
  '/api/v1/records',
  '/api/v1/gateways',
  '/api/v1/gateways/GW001/photo',
  `/api/v1/pipelines/${PIPELINE}/pins`,
  `/api/v1/pipelines/${PIPELINE}/readings?from=2026-01-01T00:00:00Z&limit=50`,
  '/api/v1/users'
]

/** Puts something of each kind into the platform at `origin`, and gives a token of `admin`. */
export async function fillPlatform(origin: string, password: string): Promise<string> {
  const form = new URLSearchParams({ grant_type: 'password', username: 'admin', password })
  const issued = await made(call(origin, '/api/v1/auth/tokens', { method: 'POST', body: form }))
  const { access_token: token } = JSON.parse(issued.toString()) as { access_token: string }
  const authorization = `Bearer ${token}`
  const post = (path: string, body: unknown) => {
    const headers = { authorization, 'content-type': 'application/json' }
    return made(call(origin, path, { method: 'POST', headers, body: JSON.stringify(body) }))
  }
  const stream = (query: string) =>
    made(call(origin, `/pipeline/stream?id=${PIPELINE}&key=${KEY}&${query}`, { method: 'POST' }))

  await stream('opt=cre')
  await stream('opt=snd&ivp1=230&svp1=hello')
  await post('/api/v1/records', { value1: 'checked', value2: 21.5 })
  await post('/api/v1/gateways', { id: 'GW001', name: 'Roof', devices: [{ name: 'Battery', voltage: 48 }] })
  await made(
    call(origin, '/api/v1/gateways/GW001/photo', {
      method: 'PUT',
      headers: { authorization, 'content-type': 'image/png' },
      body: new Uint8Array(ONE_PIXEL_PNG)
    })
  )
  return token
}

/** What the platform answers to `token` about all that `fillPlatform` put in: status and body, byte for byte. */
export async function answersOf(origin: string, token: string): Promise<Record<string, string>> {
  const headers = { authorization: `Bearer ${token}` }
  const answered = await Promise.all(
    PATHS.map(async (path) => [path, await call(origin, path, { headers })] as const)
  )
  const device = await call(origin, `/api/v1/pipelines/${PIPELINE}/pins`, {
    headers: { authorization: `Bearer ${KEY}` }
  })
  return { ...Object.fromEntries(answered), device }
}

async function call(origin: string, path: string, init: RequestInit): Promise<string> {
  const response = await patientFetch(origin + path, init)
  const body = Buffer.from(await response.arrayBuffer()).toString('base64')
  return `${response.status} ${body}`
}

/** The body of an answer that must be a success. */
async function made(answer: Promise<string>): Promise<Buffer> {
  const [status, body = ''] = (await answer).split(' ')
  const decoded = Buffer.from(body, 'base64')
  if (!status?.startsWith('2')) throw new Error(`answered ${status}: ${decoded}`)
  return decoded
}
