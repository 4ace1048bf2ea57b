import type { FastifyInstance } from 'fastify'
import type { Forward } from './forward.ts'

/**
 * Hands requests to a service in the same process. Nothing is copied and no hop is made: the service sees the client's
 * own connection, and trusts the same proxies to name the client.
 */
export function inProcess(service: FastifyInstance): Forward {
  return ({ request: { id, raw }, reply, target }) => {
    Object.assign(raw, { url: target, originalUrl: target })
    raw.headers['x-request-id'] = id
    service.routing(raw, reply.raw)
  }
}
