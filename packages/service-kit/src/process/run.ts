import { setTimeout } from 'node:timers/promises'
import closeWithGrace from 'close-with-grace'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics } from 'prom-client'
import { registryOf } from '../telemetry/metrics.ts'

interface RunOptions {
  host: string
  port: number
  /** How long to go on answering after the signal, until all who balance have seen that this service leaves. */
  drainSeconds?: number
  /** When the process ends, counted from the signal, whoever holds a request; containers are killed after 30. */
  stopWithinSeconds?: number
}

/** Listens, with what the process itself can be measured by, until SIGINT or SIGTERM, then lets open requests finish. */
export async function runService(
  app: FastifyInstance,
  { host, port, drainSeconds = 0, stopWithinSeconds = 25 }: RunOptions
): Promise<void> {
  closeWithGrace({ delay: stopWithinSeconds * 1000 }, async ({ err }) => {
    if (err) app.log.fatal({ err }, 'closing on error')
    app.leave?.()
    if (!err) await setTimeout(drainSeconds * 1000)
    await app.close()
  })
  collectDefaultMetrics({ register: registryOf(app) })
  await app.listen({ host, port })
}
