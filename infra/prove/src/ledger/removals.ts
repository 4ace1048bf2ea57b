import { answered } from './asking.ts'
import type { Stored } from './judge.ts'
import type { Entry } from './ledger.ts'
import { callerFor, type Site } from './site.ts'
import type { ServiceName } from './stage/stage.ts'

/** What each makes that removes it again: two rows of the ledger, one for either. */
export interface Removal {
  service: ServiceName
  /** As the audit calls it. */
  kind: string
  /** Where it is made, under an id that is its mark. */
  path: string
  idOf: (nth: number) => string
  bodyOf: (id: string) => object
  /** What the audit has before the mark. */
  within?: string
}

export const REMOVALS: readonly Removal[] = [
  {
    service: 'gateways',
    kind: 'gateway',
    path: '/api/v1/gateways',
    idOf: (nth) => `removed-gateway-${nth}`,
    bodyOf: (id) => ({ id })
  },
  {
    service: 'gateways',
    kind: 'device',
    path: '/api/v1/gateways/site-e/devices',
    idOf: (nth) => `removed-device-${nth}`,
    bodyOf: (name) => ({ name, voltage: 0 }),
    within: 'site-e/'
  },
  {
    service: 'pipelines',
    kind: 'pipeline',
    path: '/api/v1/pipelines',
    idOf: (nth) => String(30_000_000 + nth),
    bodyOf: (id) => ({ id })
  }
]

/** What was made to be removed: a removal is found where nothing is any more. */
export async function removed(site: Site, entries: readonly Entry[]): Promise<Stored[]> {
  const byMark = new Map(entries.map((entry) => [entry.mark, entry]))
  const found: Stored[] = []
  for (const removal of REMOVALS) {
    const { idOf } = removal
    for (let nth = 0; byMark.has(idOf(nth)); nth += 2)
      found.push(...(await left(site, removal, byMark.get(idOf(nth))!, byMark.get(idOf(nth + 1))!)))
  }
  return found
}

async function left(
  site: Site,
  { service, kind, path, within = '' }: Removal,
  made: Entry,
  gone: Entry
): Promise<Stored[]> {
  const { ok, status, body } = await answered(`${site.url}${path}/${made.mark}`, callerFor(site, service))
  await body?.cancel()
  if (!ok && status !== 404) throw new Error(`${path}/${made.mark} was answered ${status}`)
  const target = within + made.mark
  const rows = [{ mark: made.mark, value: made.value, audited: { action: `${kind}.created`, target } }]
  if (!ok) rows.push({ mark: gone.mark, value: gone.value, audited: { action: `${kind}.deleted`, target } })
  return rows
}
