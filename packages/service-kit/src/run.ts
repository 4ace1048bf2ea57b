import closeWithGrace from 'close-with-grace'
import type { FastifyInstance } from 'fastify'

/** Listens until SIGINT or SIGTERM, then lets open requests finish. */
export async function runService(
  app: FastifyInstance,
  { host, port }: { host: string; port: number }
): Promise<void> {
  closeWithGrace({ delay: 25_000 }, async ({ err }) => {
    if (err) app.log.fatal({ err }, 'closing on error')
    await app.close()
  })
  await app.listen({ host, port })
}
