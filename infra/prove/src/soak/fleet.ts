import { randomInt } from 'node:crypto'
import { make, signIn } from '../administrator.ts'
import type { SoakedPlatform } from './soaked-platform.ts'

const PIPELINES = 100
const GATEWAYS = 100
const USERS = 20
/** Pipelines that are followed, and devices that wait for commands. */
const FOLLOWED = 8

const KEY = 'a-key-of-sixteen'
const PASSWORD = 'a-long-enough-password'

export interface Call {
  method: 'GET' | 'POST'
  path: string
  headers: Readonly<Record<string, string>>
  body?: string
  /** Acknowledged, it is a row of the history. */
  isReading?: true
}

/** Those who are there to call, and how they call. */
export interface Fleet {
  /** What one of them asks next. */
  next: () => Call
  /** Answers that stay open. */
  streams: Call[]
  polls: Call[]
  acknowledge: (poll: Call, commandId: string) => Call
  /** Of an administrator, by an API key that outlives every token. */
  admin: Readonly<Record<string, string>>
}

export async function makeFleet({ url, adminPassword }: SoakedPlatform): Promise<Fleet> {
  const { token, key: admin } = await signIn(url, adminPassword)
  for (let nth = 0; nth < PIPELINES; nth += 1) {
    await make(`${url}/api/v1/pipelines`, { id: idOf(nth), key: KEY }, admin)
    // A pipeline without a value of any pin answers no question of the legacy face.
    await make(`${url}/api/v1/pipelines/${idOf(nth)}/readings`, { ivp1: 1 }, device)
  }
  for (let nth = 0; nth < GATEWAYS; nth += 1)
    await make(`${url}/api/v1/gateways`, { id: `soak-${nth}` }, admin)
  for (let nth = 0; nth < USERS; nth += 1)
    await make(`${url}/api/v1/users`, { name: `soak-${nth}`, password: PASSWORD, role: 'member' }, token)

  const followed = Array.from({ length: FOLLOWED }, (_, nth) => idOf(nth))
  return {
    next: mixOf(kindsOf(admin)),
    streams: followed.map((id) => get(`/api/v1/pipelines/${id}/stream`, admin)),
    polls: followed.map((id) => get(`/api/v1/pipelines/${id}/commands/next?wait=20`, device)),
    acknowledge: ({ path }, commandId) =>
      post(path.replace(/next\?.*/, `${commandId}/acks`), { status: 'done' }, device),
    admin
  }
}

const device = { 'x-pipeline-key': KEY }
const idOf = (nth: number): string => String(10_000_000 + nth)
const grant = (username: string, password: string) => ({ grant_type: 'password', username, password })

const get = (path: string, headers: Call['headers']): Call => ({ method: 'GET', path, headers })
const post = (path: string, body: object, headers: Call['headers'] = {}): Call => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body)
})

const pipeline = (): string => idOf(randomInt(PIPELINES))
const pin = (): number => randomInt(10_000)
const stream = (query: string): string => `/pipeline/stream?id=${pipeline()}&key=${KEY}&${query}`

/** How often of a thousand calls each is made: devices send and ask, people look now and then. */
const kindsOf = (admin: Fleet['admin']): ReadonlyArray<readonly [often: number, call: () => Call]> => [
  [
    450,
    () => ({
      ...post(`/api/v1/pipelines/${pipeline()}/readings`, { ivp1: pin(), svp1: 'on' }, device),
      isReading: true
    })
  ],
  [200, () => ({ ...get(stream(`opt=snd&ivp1=${pin()}&svp1=on`), {}), isReading: true })],
  [150, () => get(`/api/v1/pipelines/${pipeline()}/pins`, device)],
  [100, () => get(stream('opt=rcv'), {})],
  [66, () => get('/api/v1/gateways?limit=50', admin)],
  [30, () => post('/api/v1/records', { value1: 'soak', value2: pin() }, admin)],
  [3, () => post(`/api/v1/pipelines/${idOf(randomInt(FOLLOWED))}/commands`, { name: 'reboot' }, admin)],
  [1, () => post('/api/v1/auth/tokens', grant(`soak-${randomInt(USERS)}`, PASSWORD))]
]

function mixOf(kinds: ReturnType<typeof kindsOf>): () => Call {
  const thousand = kinds.flatMap(([often, call]) => Array.from({ length: often }, () => call))
  return () => thousand[randomInt(thousand.length)]!()
}
