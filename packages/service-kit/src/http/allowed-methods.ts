import type { FastifyInstance, FastifyRequest, HTTPMethods } from 'fastify'
import Router, { type HTTPMethod } from 'find-my-way'

const routers = new WeakMap<FastifyInstance['server'], Router.Instance<Router.HTTPVersion.V1>>()

/**
 * Remembers each route of `app`, so that a path that exists under another method is answered 405 with Allow:
 * Fastify itself knows only 404. Call it before the first route.
 */
export function rememberMethods(app: FastifyInstance): void {
  const router = Router()
  routers.set(app.server, router)
  app.addHook('onRoute', ({ method, url }) => {
    for (const name of [method].flat() as HTTPMethods[]) {
      if (!router.findRoute(name as HTTPMethod, url)) router.on(name as HTTPMethod, url, () => {})
    }
  })
}

/** The methods the path of `request` answers to, OPTIONS included; none when there is no such path. */
export function allowedMethods(request: FastifyRequest): string[] {
  const router = routers.get(request.server.server)
  const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((method) =>
    router?.find(method as HTTPMethod, request.url.split('?', 1)[0]!)
  )
  return methods.length > 0 ? [...methods, 'OPTIONS'] : []
}
