import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { authorOf } from '@fieldgate/service-kit'
import type { RouteOptions } from 'fastify'
import { Type } from 'typebox'
import type { LegacyKeys } from '#domain/legacy-keys'
import { failed } from './errors.ts'
import { toLegacyKey } from './keys.wire.ts'
import { redirectToSlash } from './slash-redirect.ts'

const USERNAME_MISSING = 'Oops! You forgot to add a username after! Please specify a username and try again!'

/** Documented as GET, coded as POST: both work. Not HEAD, which would use up a name and show no key. */
const route = {
  method: ['GET', 'POST'],
  exposeHeadRoute: false,
  config: { access: 'public' },
  schema: { hide: true }
} satisfies Partial<RouteOptions>

const Params = Type.Object({ username: Type.String() })

export const keyRoutes: FastifyPluginAsyncTypebox<{ keys: LegacyKeys }> = async (app, { keys }) => {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })

  app.route({ ...route, url: '/generate_key', handler: redirectToSlash })
  app.route({ ...route, url: '/generate_key/', handler: async () => failed(USERNAME_MISSING) })
  app.route({
    ...route,
    url: '/generate_key/:username',
    config: { access: 'public', limits: ['creation'] },
    schema: { hide: true, params: Params },
    handler: async (request) => toLegacyKey(await keys.issue(request.params.username, authorOf(request)))
  })
}
