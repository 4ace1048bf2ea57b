import fp from 'fastify-plugin'
import { addressBucket } from './address-bucket.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who sent it, as far as an address tells: what counts as one address, by which callers are counted. */
    source: string
  }
}

/** Keeps where a request came from: `ip` reads the proxies' word anew each time it is asked, several times a request. */
export const source = fp(
  async (app) => {
    app.decorateRequest('source', '')
    app.addHook('onRequest', (request, _reply, done) => {
      request.source = addressBucket(request.ip)
      done()
    })
  },
  { name: 'source', fastify: '5.x' }
)
