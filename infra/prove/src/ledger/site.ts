import { type Header, make, post, signIn } from '../administrator.ts'
import { look } from './asking.ts'
import { CONTESTED_PINS, CONTESTS, type Contest, contentOf } from './contests.ts'
import type { ServiceName, Stage } from './stage/stage.ts'

export const KEY_LENGTH = 16

const PIPELINES = Array.from({ length: 11 }, (_, nth) => String(10_000_000 + nth))

export interface Credential {
  id: string
  key: string
}

/** What the writers write to and as whom: made before anything is struck. */
export interface Site {
  url: string
  /** When it was made. */
  began: number
  /** An administrator: by an API key, which outlives every token; by a token, for what a key may not do. */
  caller: Header
  admin: Header
  /** The same of the legacy faces. */
  basic: Header
  legacyKey: Header
  /** Pipelines: of those that send as they measure, of one that sends batches, of some that are forwarded for. */
  live: readonly Credential[]
  batched: readonly Credential[]
  forwarded: readonly Credential[]
  /** The pipelines whose keys are changed, by either face, and those whose devices are given commands. */
  rekeyed: readonly [legacy: Credential, v1: Credential]
  asked: readonly Credential[]
  /** The gateway that gets devices, the one that is overwritten, and the one that gets photos. */
  gateway: string
  overwritten: string
  photographed: string
  /** The number of the record that is overwritten. */
  record: number
  /** Where the resources are that several overwrite. */
  contested: ReadonlyMap<Contest, Contested>
  /** Where that is, by its mark, which was made to be removed. */
  removable: Map<string, string>
}

interface Contested {
  path: string
  /** Before anybody overwrote it. */
  version: number
}

/** As whom the site speaks to a service. */
export const callerFor = ({ caller, admin }: Pick<Site, 'caller' | 'admin'>, service: ServiceName): Header =>
  service === 'identity' ? admin : caller

export async function prepareSite({ url, adminPassword }: Stage): Promise<Site> {
  const { token: admin, key: caller } = await signIn(url, adminPassword)
  const basic = { authorization: `Basic ${Buffer.from(`admin:${adminPassword}`).toString('base64')}` }
  const issued = await make<{ api_key: string }>(`${url}/api/generate_key/site`, {})
  const legacyKey = { 'api-key': issued.api_key }

  const pipelines: Credential[] = []
  for (const id of [...PIPELINES, CONTESTED_PINS]) {
    const credential = { id, key: `site${id.padStart(12, '0')}` }
    await make(`${url}/api/v1/pipelines`, credential, caller)
    // A pipeline without a value of any pin answers no question of the legacy face.
    await make(`${url}/api/v1/pipelines/${id}/readings`, { ivp8: 1 }, { 'x-pipeline-key': credential.key })
    pipelines.push(credential)
  }
  for (const id of ['site-a', 'site-b', 'site-c', 'site-d', 'site-e'])
    await make(`${url}/api/v1/gateways`, { id }, caller)
  const { number: record } = await make<{ number: number }>(
    `${url}/api/v1/records`,
    { value1: 'site', shared: true },
    caller
  )
  const contested = new Map<Contest, Contested>()
  for (const contest of CONTESTS) {
    const headers = callerFor({ caller, admin }, contest.service)
    const path = await makeContested(url, contest, headers)
    const { version } = await look(url + path, headers)
    contested.set(contest, { path, version })
  }
  return {
    url,
    began: Date.now(),
    caller,
    admin,
    basic,
    legacyKey,
    live: pipelines.slice(0, 4),
    batched: pipelines.slice(4, 5),
    forwarded: pipelines.slice(5, 7),
    rekeyed: [pipelines[7]!, pipelines[8]!],
    asked: pipelines.slice(9, 11),
    gateway: 'site-a',
    overwritten: 'site-b',
    photographed: 'site-c',
    record,
    contested,
    removable: new Map()
  }
}

/** Where it is. */
async function makeContested(url: string, contest: Contest, caller: Header): Promise<string> {
  const { path, made, always } = contest
  if (made === 'beforehand') return path
  const body = { ...contentOf(contest, 'site', 1), ...always, ...made }
  const { headers } = await post(url + path, body, caller)
  return headers.get('location')!
}
