import type { Role, Scope } from '@fieldgate/types'
import type { FastifyRequest } from 'fastify'

/** Who calls: a user, an API key acting for its owner, or a service of ours. */
export interface Principal {
  kind: 'user' | 'api_key' | 'service'
  /** The user's id (an API key's owner), or the service's name. */
  id: string
  /** What to write as "who changed it". */
  name: string
  role: Role | undefined
  scopes: ReadonlySet<Scope>
  /** The only resource ids this caller reaches; undefined: no such bound. */
  resources: readonly string[] | undefined
  /** Which of its owner's keys it is, where it is an API key of the platform. */
  apiKeyId?: string | undefined
  /** The sign-in that the credential comes from, if it does. */
  sessionId?: string | undefined
}

/** A device that calls under the id of its pipeline; the statement that it asks for compares its key. */
export interface DevicePrincipal extends Omit<Principal, 'kind'> {
  kind: 'device'
}

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | DevicePrincipal | null
  }
}

/** One text for each caller: who it is, or, where nobody knows, where it comes from. */
export const callerKeyOf = ({ principal, source }: FastifyRequest): string =>
  principal ? `${principal.kind} ${principal.id}` : source

/** The caller of a route that is neither public nor for devices: `access` has seen to it that there is one. */
export function principalOf(request: FastifyRequest): Principal {
  const { principal } = request
  if (!principal) throw new Error('principalOf: the route is public')
  if (principal.kind === 'device') throw new Error('principalOf: the route is for devices')
  return principal
}
