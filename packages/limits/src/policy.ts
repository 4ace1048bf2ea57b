import type { Role } from '@fieldgate/types'

/** At most `points` calls in `seconds`; it opens with the first call and closes `seconds` later. */
export type Window = readonly [points: number, seconds: number]

/** What one key may do in all its windows at once: a short one bounds the burst, a long one the sustained use. */
export interface Quota {
  name: string
  windows: readonly Window[]
}

/** A quota on HTTP calls: who it is for, on which routes, and whose calls are counted together. */
export interface Policy extends Quota {
  /** Whose calls count together. It passes over a caller that has none of this. */
  key: 'address' | 'userId' | 'apiKeyId' | 'deviceId'
  /** Every route; each route that names the policy, apart; or the routes that name the group, together. */
  scope: 'global' | 'route' | { group: string }
  /** The only roles it is for; absent: all of them. */
  roles?: readonly CallerRole[]
  /** The windows of callers on a plan, by its name. */
  tiers?: Readonly<Record<string, readonly Window[]>>
}

export type CallerRole = Role | 'device' | 'service' | 'anonymous'

/** Who calls, as far as it is proven. The address is the request's own, so nobody can leave it out. */
export interface Caller {
  role: CallerRole
  userId?: string | undefined
  apiKeyId?: string | undefined
  deviceId?: string | undefined
  tier?: string | undefined
}
