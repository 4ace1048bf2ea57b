import { authorOf, principalOf } from '@fieldgate/service-kit'
import type { FastifyRequest } from 'fastify'
import type { Actor } from '#domain/api-keys/api-keys'
import { userNeeded } from '#domain/errors'

/** A key that could make keys would outlive its own revocation. */
export function actorOf(request: FastifyRequest): Actor {
  const { kind, id, scopes } = principalOf(request)
  if (kind !== 'user') throw userNeeded()
  return { id, scopes, by: authorOf(request) }
}
