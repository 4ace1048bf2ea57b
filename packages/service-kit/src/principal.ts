import type { Role, Scope } from '@fieldgate/types'
import type { FastifyRequest } from 'fastify'

/** Who calls: a user, an API key acting for its owner, a service of ours, or a device by the key of its pipeline. */
export interface Principal {
  kind: 'user' | 'api_key' | 'service' | 'device'
  /** The user's id (an API key's owner), the service's name, or the pipeline's id. */
  id: string
  /** What to write as "who changed it". */
  name: string
  role: Role | undefined
  scopes: ReadonlySet<Scope>
  /** The only resource ids this caller reaches; undefined: no such bound. */
  resources: readonly string[] | undefined
}

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null
  }
}

/** The caller of a route that is not public: `access` has seen to it that there is one. */
export function principalOf(request: FastifyRequest): Principal {
  if (!request.principal) throw new Error('principalOf: the route is public')
  return request.principal
}
