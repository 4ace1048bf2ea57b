import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Refusal } from '#edge/refusal'

export type FloodGuard = (request: FastifyRequest) => Promise<Refusal | undefined>

const REFUSED: Refusal = {
  status: 429,
  code: 'flood_limit_reached',
  detail: 'Too many requests from this address within one second.',
  retryAfterSeconds: 1
}

/** The plugin rate-limiting: at most `limit` requests a second from one address. */
export async function floodGuard(
  app: FastifyInstance,
  limit: number | undefined
): Promise<FloodGuard | undefined> {
  if (limit === undefined) return undefined
  await app.register(rateLimit, { global: false, max: limit, timeWindow: 1000 })
  const count = app.createRateLimit()
  return async (request) => {
    const outcome = await count(request)
    return !outcome.isAllowed && outcome.isExceeded ? REFUSED : undefined
  }
}
