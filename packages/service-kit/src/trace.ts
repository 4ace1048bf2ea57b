import { randomBytes } from 'node:crypto'
import fp from 'fastify-plugin'

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
    app.addHook('onRequest', async (request, reply) => {
      const given = TRACEPARENT.exec(String(request.headers.traceparent ?? ''))?.[1]
      request.traceId = given ?? randomBytes(16).toString('hex')
      reply.header('traceparent', `00-${request.traceId}-${randomBytes(8).toString('hex')}-01`)
    })
  },
  { name: 'trace', fastify: '5.x' }
)
