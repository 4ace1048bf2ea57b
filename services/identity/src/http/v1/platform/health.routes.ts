import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { remembered } from '@fieldgate/service-kit'
import { nullable, Problem, ref } from '@fieldgate/types'
import { Type } from 'typebox'
import { errorRateOf, type TrafficSources } from '#domain/platform/error-rate'
import { checkPlatform, type HealthChecks } from '#domain/platform/platform-health'

const Health = Type.Enum(['ok', 'degraded', 'unavailable'])

const PlatformHealth = Type.Object({
  status: Health,
  version: Type.String({ description: 'Of the platform.', examples: ['0.1.0'] }),
  errorRate: nullable(
    Type.Number({
      minimum: 0,
      maximum: 1,
      description:
        'The share of the answers of the last minute, of all services, that were 5xx; null where there were none. Of several replicas of a service one tells.',
      examples: [0.002]
    })
  ),
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
  trafficSources: TrafficSources
  version: string
}

/** Anybody may ask as often as they like, so the services are asked no more often than this. */
const SHARED_MS = 1_000

export const healthRoutes: FastifyPluginAsyncTypebox<HealthRouteOptions> = async (
  app,
  { healthChecks, trafficSources, version }
) => {
  const told = remembered(SHARED_MS, () =>
    Promise.all([checkPlatform(healthChecks), errorRateOf(trafficSources)])
  )

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
      const [health, errorRate] = await told()
      if (health.status === 'unavailable') reply.code(503).header('retry-after', 1)
      return { ...health, version, errorRate }
    }
  )
}
