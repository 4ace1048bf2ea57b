import { principalOf } from '@fieldgate/service-kit'
import type { FastifyRequest } from 'fastify'
import type { Caller } from '#domain/reach'

/** Who calls, as the domain knows callers. */
export function callerOf(request: FastifyRequest): Caller {
  const { id, role, resources } = principalOf(request)
  return { id, role, resources }
}
