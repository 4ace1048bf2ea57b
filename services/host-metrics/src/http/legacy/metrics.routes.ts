import type { FastifyPluginAsync } from 'fastify'
import type { Containers } from '#domain/containers'
import type { HostMetrics } from '#domain/host-metrics'
import { toLegacyCpu, toLegacyMemory, toLegacyStats } from './metrics.wire.ts'

interface MetricsRoutesOptions {
  metrics: HostMetrics
  containers: Containers
}

const route = { config: { access: 'metrics:read' }, schema: { hide: true } } as const

export const metricsRoutes: FastifyPluginAsync<MetricsRoutesOptions> = async (
  app,
  { metrics, containers }
) => {
  app.get('/cpu', route, async () => toLegacyCpu(metrics.current()))

  app.get('/memory', route, async () => toLegacyMemory(metrics.current().memory))

  app.get('/containers/stats', route, async (_request, reply) => {
    // Where there is no engine nothing runs, and to the original that was an empty object.
    const stats = containers.engine() === 'absent' ? [] : containers.allStats()
    return reply.type('application/json').send(toLegacyStats(stats))
  })
}
