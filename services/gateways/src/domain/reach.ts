import { gatewayOutOfReach } from './errors.ts'

/** Who calls, as far as the registry cares. */
export interface Caller {
  /** The user's id (an API key's owner), or the service's name. */
  id: string
  role: 'viewer' | 'operator' | 'admin' | 'member' | undefined
  /** The only gateways an API key reaches; undefined: no such bound. */
  resources: readonly string[] | undefined
}

/** The part of the registry that is there for a caller; undefined: no such bound. What lies outside does not exist. */
export interface Reach {
  ownerId: string | undefined
  ids: readonly string[] | undefined
}

export const reachOf = ({ id, role, resources }: Caller): Reach => ({
  ownerId: role === 'member' ? id : undefined,
  ids: resources
})

/** Whose a gateway is that `caller` makes: a member's own, else the platform's. */
export const ownerOf = ({ id, role }: Caller): string | null => (role === 'member' ? id : null)

/** An API key that is bound to some gateways makes no other. */
export function assertMayMake({ ids }: Reach, id: string): void {
  if (ids && !ids.includes(id)) throw gatewayOutOfReach()
}
