import { oncePer } from '@fieldgate/representations'
import type { FastifyPluginAsync } from 'fastify'
import type { ContainerStats } from '#domain/containers/container'
import type { Containers } from '#domain/containers/containers'
import type { HostMetrics } from '#domain/hosts/host-metrics'
import { toLegacyCpu, toLegacyMemory, toLegacyStats } from './metrics.wire.ts'

interface MetricsRoutesOptions {
  metrics: HostMetrics
  containers: Containers
}

const NONE: readonly ContainerStats[] = []

const route = { config: { access: 'metrics:read' }, schema: { hide: true } } as const

export const metricsRoutes: FastifyPluginAsync<MetricsRoutesOptions> = async (
  app,
  { metrics, containers }
) => {
  // A hundred documents are two hundred kilobytes: they become an answer when one changes, not when one is asked for.
  const statsOf = oncePer(toLegacyStats)

  app.get('/cpu', route, async () => toLegacyCpu(metrics.current()))

  app.get('/memory', route, async () => toLegacyMemory(metrics.current().memory))

  app.get('/containers/stats', route, async (_request, reply) => {
    // Where there is no engine nothing runs, and to the original that was an empty object.
    const stats = containers.engine() === 'absent' ? NONE : containers.allStats()
    return reply.type('application/json').send(statsOf(stats))
  })
}
