import type { FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'

/** What a route was declared with. */
export type Route = FastifyRequest['routeOptions']

declare module 'fastify' {
  interface FastifyRequest {
    /** Its `routeOptions`: Fastify makes those anew each time they are asked for, which is a dozen times a request. */
    route: Route
  }
}

/** Keeps what a request's route was declared with. Register it before whatever asks. */
export const route = fp(
  async (app) => {
    app.decorateRequest('route')
    app.addHook('onRequest', (request, _reply, done) => {
      request.route = request.routeOptions
      done()
    })
  },
  { name: 'route', fastify: '5.x' }
)
