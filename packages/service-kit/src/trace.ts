import fp from 'fastify-plugin'
import { randomHex } from './random-hex.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The W3C trace the request belongs to: the caller's, or one that begins here. */
    traceId: string
  }
}

const TRACEPARENT = /^[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/

/** W3C Trace Context: a well-formed `traceparent` is continued, any other starts a new trace; the answer names it. */
export const trace = fp(
  async (app) => {
    app.decorateRequest('traceId', '')
    app.addHook('onRequest', (request, reply, done) => {
      const { traceparent } = request.headers
      const given = traceparent === undefined ? undefined : TRACEPARENT.exec(String(traceparent))?.[1]
      request.traceId = given ?? randomHex(16)
      reply.header('traceparent', `00-${request.traceId}-${randomHex(8)}-01`)
      done()
    })
  },
  { name: 'trace', fastify: '5.x' }
)
