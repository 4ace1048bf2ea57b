import type { FastifyRequest } from 'fastify'

/** Where a client of a stream was, if it says so. */
export function lastEventId({ headers }: FastifyRequest): number | undefined {
  const given = String(headers['last-event-id'] ?? '')
  return /^\d{1,15}$/.test(given) ? Number(given) : undefined
}
