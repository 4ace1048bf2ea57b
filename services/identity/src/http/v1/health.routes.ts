import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Problem, ref } from '@fieldgate/types'
import { Type } from 'typebox'
import { checkPlatform, type HealthChecks } from '#domain/platform-health'

const Health = Type.Enum(['ok', 'degraded', 'unavailable'])

const PlatformHealth = Type.Object({
  status: Health,
  version: Type.String({ description: 'Of the platform.', examples: ['0.1.0'] }),
  services: Type.Object({
    identity: Health,
    gateways: Health,
    pipelines: Health,
    records: Health,
    'host-metrics': Health
  })
})

interface HealthRouteOptions {
  healthChecks: HealthChecks
  version: string
}

export const healthRoutes: FastifyPluginAsyncTypebox<HealthRouteOptions> = async (
  app,
  { healthChecks, version }
) => {
  app.get(
    '/health',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'getHealth',
        summary: 'How the whole platform is',
        response: { 200: PlatformHealth, 429: ref(Problem), 503: PlatformHealth }
      }
    },
    async (_request, reply) => {
      const health = await checkPlatform(healthChecks)
      if (health.status === 'unavailable') reply.code(503).header('retry-after', 1)
      return { ...health, version }
    }
  )
}
