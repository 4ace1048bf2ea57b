import type { Role, Scope } from '@fieldgate/types'
import { purgeForbidden, recordBeyondKey } from './errors.ts'

/** Who calls, as far as records care. */
export interface Caller {
  kind: 'user' | 'api_key' | 'service'
  id: string
  role: Role | undefined
  scopes: ReadonlySet<Scope>
  resources: readonly string[] | undefined
}

/** Which records count at all: each bound that is given narrows it. */
export interface Reach {
  ownerId?: string
  ids?: readonly string[]
  shared?: true
}

/** What the legacy face sees, whoever calls there. */
export const SHARED: Reach = { shared: true }

/** The records that `caller` reaches: what lies beyond is, to it, not there. */
export function reachOf({ kind, id, role, resources }: Caller): Reach {
  const seesAll = kind === 'service' || (role !== undefined && role !== 'member')
  return { ...(!seesAll && { ownerId: id }), ...(resources && { ids: resources }) }
}

/** Who owns what `caller` makes; a service of ours is nobody's user. */
export const ownerOf = ({ kind, id }: Caller): string | null => (kind === 'service' ? null : id)

/** A key that is bound to some records makes no others; `id` is what the new one is to be called, if that is known. */
export function assertMayCreate({ resources }: Caller, id?: string): void {
  if (resources && (id === undefined || !resources.includes(id))) throw recordBeyondKey()
}

/** Erasing what happened is for administrators. */
export function assertMayPurge({ scopes }: Caller): void {
  if (!scopes.has('admin')) throw purgeForbidden()
}
