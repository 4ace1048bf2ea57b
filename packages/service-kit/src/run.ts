import { setTimeout } from 'node:timers/promises'
import closeWithGrace from 'close-with-grace'
import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics } from 'prom-client'

interface RunOptions {
  host: string
  port: number
  /** How long to go on answering after the signal, until all who balance have seen that this service leaves. */
  drainSeconds?: number
}

const STOP_WITHIN_MS = 25_000

/** Listens, with what the process itself can be measured by, until SIGINT or SIGTERM, then lets open requests finish. */
export async function runService(
  app: FastifyInstance,
  { host, port, drainSeconds = 0 }: RunOptions
): Promise<void> {
  closeWithGrace({ delay: STOP_WITHIN_MS }, async ({ err }) => {
    if (err) app.log.fatal({ err }, 'closing on error')
    app.leave?.()
    if (!err) await setTimeout(drainSeconds * 1000)
    await app.close()
  })
  collectDefaultMetrics({ register: app.metrics })
  await app.listen({ host, port })
}
