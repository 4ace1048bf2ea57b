import { health } from '@fieldgate/service-kit'
import Fastify, { type FastifyInstance } from 'fastify'
import type { Metrics } from './metrics.ts'

/** What Kong serves on its status port: whether the gateway lives, and its metrics. For the private network. */
export async function buildStatus(metrics: Metrics): Promise<FastifyInstance> {
  const app = Fastify()
  await app.register(health, { checks: [] })
  app.get('/metrics', async (_request, reply) => {
    reply.type(metrics.contentType)
    return metrics.text()
  })
  return app
}
