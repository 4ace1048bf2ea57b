import closeWithGrace from 'close-with-grace'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics } from 'prom-client'

/** Listens, with what the process itself can be measured by, until SIGINT or SIGTERM, then lets open requests finish. */
export async function runService(
  app: FastifyInstance,
  { host, port }: { host: string; port: number }
): Promise<void> {
  closeWithGrace({ delay: 25_000 }, async ({ err }) => {
    if (err) app.log.fatal({ err }, 'closing on error')
    await app.close()
  })
  collectDefaultMetrics({ register: app.metrics })
  await app.listen({ host, port })
}
