import { answered } from './asking.ts'
import type { Stored } from './judge.ts'
import type { Entry } from './ledger.ts'
import { callerFor, type Site } from './site.ts'
import type { ServiceName } from './stage/stage.ts'
import { marked } from './writers/writer.ts'

/** What each makes that removes it again: two rows of the ledger, one for either. */
export const MADE_AND_REMOVED = 2

export interface Removal {
  service: ServiceName
  /** As the audit calls it. */
  kind: string
  /** Where it is made. */
  path: string
  markOf: (nth: number) => string
  bodyOf: (mark: string) => object
  /** What the audit has before its id. */
  within?: string
  /** What the audit calls its removal, unless that is `deleted`. */
  removal?: string
}

const removable = (kind: string) => marked(`removed-${kind}`)

export const REMOVALS: readonly Removal[] = [
  {
    service: 'gateways',
    kind: 'gateway',
    path: '/api/v1/gateways',
    markOf: removable('gateway'),
    bodyOf: (id) => ({ id })
  },
  {
    service: 'gateways',
    kind: 'device',
    path: '/api/v1/gateways/site-e/devices',
    markOf: removable('device'),
    bodyOf: (name) => ({ name, voltage: 0 }),
    within: 'site-e/'
  },
  {
    service: 'pipelines',
    kind: 'pipeline',
    path: '/api/v1/pipelines',
    markOf: (nth) => String(30_000_000 + nth),
    bodyOf: (id) => ({ id })
  },
  {
    service: 'records',
    kind: 'record',
    path: '/api/v1/records',
    markOf: removable('record'),
    bodyOf: (value1) => ({ value1, value2: 0 })
  },
  {
    service: 'identity',
    kind: 'user',
    path: '/api/v1/users',
    markOf: removable('user'),
    bodyOf: (name) => ({ name, password: `a password of ${name}`, role: 'viewer' })
  },
  {
    service: 'identity',
    kind: 'api_key',
    path: '/api/v1/api-keys',
    markOf: removable('key'),
    bodyOf: (name) => ({ name, scopes: ['records:read'] }),
    removal: 'revoked'
  },
  {
    service: 'host-metrics',
    kind: 'alert_rule',
    path: '/api/v1/alert-rules',
    markOf: removable('rule'),
    bodyOf: (name) => ({ name, kind: 'hostLoad', threshold: 1 })
  },
  {
    service: 'host-metrics',
    kind: 'webhook',
    path: '/api/v1/webhooks',
    markOf: removable('webhook'),
    bodyOf: (name) => ({ name, url: 'https://alerts.example/' })
  }
]

/** What was made to be removed: a removal is found where nothing is any more. */
export async function removed(site: Site, entries: readonly Entry[]): Promise<Stored[]> {
  const byMark = new Map(entries.map((entry) => [entry.mark, entry]))
  const found: Stored[] = []
  for (const removal of REMOVALS) {
    const entryOf = (nth: number) => byMark.get(removal.markOf(nth))
    for (let nth = 0; entryOf(nth); nth += MADE_AND_REMOVED)
      found.push(...(await left(site, removal, entryOf(nth)!, entryOf(nth + 1)!)))
  }
  return found
}

async function left(
  site: Site,
  { service, kind, within = '', removal = 'deleted' }: Removal,
  made: Entry,
  gone: Entry
): Promise<Stored[]> {
  const path = site.removable.get(made.mark)
  if (path === undefined) return []
  const { ok, status, body } = await answered(site.url + path, callerFor(site, service))
  await body?.cancel()
  if (!ok && status !== 404) throw new Error(`${path} was answered ${status}`)
  const target = within + decodeURIComponent(path.split('/').at(-1)!)
  const rows = [{ mark: made.mark, value: made.value, audited: { action: `${kind}.created`, target } }]
  if (!ok)
    rows.push({ mark: gone.mark, value: gone.value, audited: { action: `${kind}.${removal}`, target } })
  return rows
}
