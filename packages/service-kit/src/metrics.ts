import fp from 'fastify-plugin'
import { Histogram, Registry } from 'prom-client'

export type MetricsRegistry = Registry

declare module 'fastify' {
  interface FastifyInstance {
    /** What `/metrics` shows: a service adds its own to it. */
    metrics: MetricsRegistry
  }
}

/** `/metrics` in the Prometheus text format, with how long each route takes. Kong has no way to it. */
export const metrics = fp<{ service: string }>(
  async (app, { service }) => {
    const registry = new Registry()
    registry.setDefaultLabels({ service })
    app.decorate('metrics', registry)
    const duration = new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Time from the request to the end of its answer.',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers: [registry]
    })

    app.addHook('onResponse', (request, reply, done) => {
      // The pattern, not the path: a label for each id would never end.
      const route = request.routeOptions.url ?? 'none'
      duration.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
      done()
    })

    app.get('/metrics', { schema: { hide: true } }, async (_request, reply) =>
      reply.type(registry.contentType).send(await registry.metrics())
    )
  },
  { name: 'metrics', fastify: '5.x' }
)
