import { ONE_PIXEL_PNG } from '../one-pixel-png.ts'
import { eventually } from './eventually.ts'

/** What of an operation's call the document cannot say; the administrator makes it with JSON unless this says otherwise. */
export interface Particulars {
  as?: 'nobody' | 'someone who signs in for it' | 'client' | 'service'
  /** In place of the example, where JSON cannot show one. */
  body?: { type: string; bytes: Buffer }
}

/** Calls the platform as the administrator. */
export type Call = (method: string, path: string, payload?: unknown) => Promise<Response>

/** Operations whose example is not executed, and why. */
export const NOT_EXECUTED: Readonly<Record<string, string>> = {
  beginOidcSignIn: 'takes a browser and an OpenID Provider: it has a test of its own',
  finishOidcSignIn: 'takes a browser and an OpenID Provider: it has a test of its own',
  rotateSigningKeys: 'is refused until the next key has been known for some minutes',
  listHostContainers: 'needs a Docker Engine',
  getContainer: 'needs a Docker Engine',
  getContainerStats: 'needs a Docker Engine'
}

export const PARTICULARS: Readonly<Record<string, Particulars>> = {
  issueToken: { as: 'nobody' },
  register: { as: 'nobody' },
  signOut: { as: 'someone who signs in for it' },
  introspect: { as: 'client' },
  deliverAuditEvents: { as: 'service' },
  putGatewayPhoto: { body: { type: 'image/png', bytes: ONE_PIXEL_PNG } }
}

/** Where the resource of a path is that no example made before: those stand where their Location said. */
export const PLACES: Readonly<Record<string, (call: Call) => Promise<string>>> = {
  '/api/v1/hosts/{id}': async (call) => {
    const page = (await (await call('GET', '/api/v1/hosts')).json()) as { items: Array<{ id: string }> }
    return `/api/v1/hosts/${page.items[0]!.id}`
  },
  '/api/v1/alerts/{id}': async (call) => {
    const always = { name: 'Some memory is in use', kind: 'hostMemory', threshold: 0, forSeconds: 0 }
    await call('POST', '/api/v1/alert-rules', always)
    const firing = async () => {
      const page = (await (await call('GET', '/api/v1/alerts')).json()) as { items: Array<{ id: string }> }
      return page.items.at(0)?.id ?? Promise.reject(new Error('no alert yet'))
    }
    return `/api/v1/alerts/${await eventually(firing, { timeoutMs: 20_000, intervalMs: 200 })}`
  },
  '/api/v1/gateway-imports/{id}': async (call) => {
    const items = Array.from({ length: 1_001 }, (_, row) => ({ id: `import-${row}` }))
    const answer = await call('POST', '/api/v1/gateways:import?dryRun=true', { items })
    return answer.headers.get('location')!
  }
}

const MOMENTS = ['post', 'put', 'patch', 'get', 'delete']

/** Made before used, and removed at the end: by method, parents before children, but for removals. */
export function inOrder<T extends { method: string; path: string }>(operations: readonly T[]): T[] {
  const depth = ({ method, path }: T) => path.split('/').length * (method === 'delete' ? -1 : 1)
  const moment = ({ method }: T) => MOMENTS.indexOf(method)
  return operations.toSorted((a, b) => moment(a) - moment(b) || depth(a) - depth(b))
}
