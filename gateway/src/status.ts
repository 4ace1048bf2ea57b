import { health } from '@fieldgate/service-kit'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Metrics } from './metrics.ts'

/** What Kong serves on its status port: whether the gateway lives, and its metrics. For the private network. */
export async function buildStatus({ registry }: Metrics): Promise<FastifyInstance> {
  const app = Fastify()
  await app.register(health, { checks: [] })
  app.get('/metrics', async (_request, reply) => {
    reply.type(registry.contentType)
    return registry.metrics()
  })
  return app
}
