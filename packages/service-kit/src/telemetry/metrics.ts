import { Traffic } from '@fieldgate/types'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { Histogram, Registry } from 'prom-client'
import { PROBES } from '../http/probes.ts'
import { createTraffic } from './traffic.ts'

export type MetricsRegistry = Registry

declare module 'fastify' {
  interface FastifyInstance {
    /** What this process answered in the last minute. */
    traffic: () => Traffic
  }
}

/** What `/metrics` shows: a service adds its own to it. Throws where an app has none. */
export const registryOf = (app: FastifyInstance): MetricsRegistry => app.getDecorator('metrics')

/**
 * `/metrics` in the Prometheus text format, with how long each route takes, and `/traffic`, which identity adds up.
 * Kong has no way to them.
 */
export const metrics = fp<{ service: string }>(
  async (app, { service }) => {
    const registry = new Registry()
    registry.setDefaultLabels({ service })
    app.decorate('metrics', registry)
    const { count, ofLastMinute } = createTraffic()
    app.decorate('traffic', ofLastMinute)
    const duration = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the request to the end of its answer.',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry]
    })

    app.addHook('onResponse', (request, reply, done) => {
      // The pattern, not the path: a label for each id would never end.
      const route = request.route.url ?? 'none'
      duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
      if (!PROBES.has(route)) count(reply.statusCode)
      done()
    })

    app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
      reply.type(registry.contentType).send(await registry.metrics())
    )

    app.get('/traffic', { schema: { hide: true, response: { 200: Traffic } } }, async (_request, reply) => {
      reply.header('cache-control', 'no-store')
      return ofLastMinute()
    })
  },
  { name: 'metrics', fastify: '5.x' }
)
