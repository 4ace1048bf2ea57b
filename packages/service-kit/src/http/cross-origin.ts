import cors from '@fastify/cors'
import fp from 'fastify-plugin'

export interface CrossOriginOptions {
  /** The origins whose pages may call, as CORS_ORIGINS gives them; empty: none may. */
  origins: readonly string[]
}

const METHODS = 'GET, HEAD, POST, PUT, PATCH, DELETE'
const REQUEST_HEADERS =
  'Accept, Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Last-Event-ID, X-API-Version, X-Pipeline-Key, X-Request-Id, traceparent'
const ANSWER_HEADERS = [
  'Deprecation',
  'ETag',
  'Idempotency-Replayed',
  'Link',
  'Location',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Sunset',
  'X-RateLimit-Limit',
  'X-RateLimit-Remaining',
  'X-RateLimit-Reset',
  'X-Request-Id'
]
const PREFLIGHT_SECONDS = 600

/**
 * CORS for a list of origins, echoed one by one; no other origin, nor `null`, is ever named. A preflight is answered
 * here, before it costs a credential or a quota; an OPTIONS that is none goes on to say which methods there are.
 */
export const crossOrigin = fp<CrossOriginOptions>(
  async (app, { origins }) => {
    if (origins.length === 0) return
    await app.register(cors, { origin: [...origins], preflight: false, exposedHeaders: ANSWER_HEADERS })

    app.addHook('onRequest', async ({ method, headers }, reply) => {
      if (method !== 'OPTIONS' || headers['access-control-request-method'] === undefined) return
      reply.header('vary', 'Origin, Access-Control-Request-Method, Access-Control-Request-Headers')
      if (origins.includes(headers.origin ?? '')) {
        reply.header('access-control-allow-methods', METHODS)
        reply.header('access-control-allow-headers', REQUEST_HEADERS)
        reply.header('access-control-max-age', PREFLIGHT_SECONDS)
      }
      return reply.code(204).send()
    })
  },
  { name: 'cross-origin', fastify: '5.x' }
)
