import type { Budget } from '@fieldgate/limits'
import { type AccessOptions, access } from '@fieldgate/service-kit'
import type { FastifyPluginAsync } from 'fastify'
import type { ApiKeys } from '#domain/api-keys'
import type { Grants } from '#domain/grants'
import type { Introspections } from '#domain/introspection'
import type { HealthChecks } from '#domain/platform-health'
import type { ServiceClients } from '#domain/service-clients'
import { apiKeyRoutes } from './api-keys.routes.ts'
import { ApiKey } from './api-keys.schemas.ts'
import { healthRoutes } from './health.routes.ts'
import { meRoutes } from './me.routes.ts'
import { oauth } from './oauth/index.ts'

interface V1Options extends AccessOptions {
  apiKeys: ApiKeys
  clients: ServiceClients
  grants: Grants
  introspections: Introspections
  healthChecks: HealthChecks
  logins: Budget
}

export const v1: FastifyPluginAsync<V1Options> = async (app, options) => {
  const { authenticate, apiKeys, clients, grants, introspections, healthChecks, logins } = options
  app.removeContentTypeParser('text/plain')
  // Nothing of this face may stay in a cache: it is about who somebody is, or how we are just now.
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })

  await app.register(oauth, { prefix: '/auth', clients, grants, introspections, logins })
  await app.register(async (resources) => {
    await resources.register(access, { authenticate })
    resources.addSchema(ApiKey)
    await resources.register(meRoutes)
    await resources.register(apiKeyRoutes, { apiKeys })
    await resources.register(healthRoutes, { healthChecks })
  })
}
