import fp from 'fastify-plugin'
import { randomHex } from './random-hex.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The W3C trace the request belongs to: the caller's, or one that begins here. */
    traceId: string
  }
}

/** The version ff is forbidden. */
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/

/** The trace that a caller's `traceparent` names, or a new one. */
export function traceIdOf(traceparent: unknown): string {
  const given = traceparent === undefined ? undefined : TRACEPARENT.exec(String(traceparent))?.[1]
  return given ?? randomHex(16)
}

/** The `traceparent` of an answer in that trace. */
export const traceparentIn = (traceId: string): string => `00-${traceId}-${randomHex(8)}-01`

/** W3C Trace Context: a well-formed `traceparent` is continued, any other starts a new trace; the answer names it. */
export const trace = fp(
  async (app) => {
    app.decorateRequest('traceId', '')
    app.addHook('onRequest', (request, reply, done) => {
      request.traceId = traceIdOf(request.headers.traceparent)
      reply.header('traceparent', traceparentIn(request.traceId))
      done()
    })
  },
  { name: 'trace', fastify: '5.x' }
)
