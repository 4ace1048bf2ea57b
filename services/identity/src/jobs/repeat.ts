import type { FastifyInstance } from 'fastify'

/** Does `work` every `intervalMs` until `app` closes; a failure is logged, and the next turn tries again. */
export function repeat(
  app: FastifyInstance,
  { name, intervalMs, work }: { name: string; intervalMs: number; work: () => Promise<unknown> }
): void {
  let running: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    running = work().catch((err: unknown) => app.log.warn({ err }, `${name} failed; it will be tried again`))
  }, intervalMs).unref()
  app.addHook('preClose', async () => {
    clearInterval(timer)
    await running
  })
}
