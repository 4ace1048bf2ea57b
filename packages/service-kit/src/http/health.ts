import fp from 'fastify-plugin'
import { Type } from 'typebox'

/** `degraded`: the service answers, but something it can do without is away. */
export type CheckResult = 'ok' | 'degraded'

export interface HealthOptions {
  /** Each resolves to its state ('degraded', or anything else for ok), or rejects when the service cannot work. */
  checks: ReadonlyArray<() => Promise<CheckResult | undefined>>
}

const Health = Type.Object({ status: Type.Enum(['ok', 'degraded', 'unavailable']) })

/** `/livez`: the process answers. `/readyz`: so does all it cannot do without; 503 with Retry-After if not, or if it leaves. */
export const health = fp<HealthOptions>(
  async (app, { checks }) => {
    const schema = { hide: true, response: { 200: Health, 503: Health } }

    app.get('/livez', { schema }, async (_request, reply) => {
      reply.header('cache-control', 'no-store')
      return { status: 'ok' as const }
    })

    app.get('/readyz', { schema }, async (_request, reply) => {
      reply.header('cache-control', 'no-store')
      const unavailable = () => reply.code(503).header('retry-after', 1).send({ status: 'unavailable' })
      if (app.isLeaving?.()) return unavailable()
      try {
        const results = await Promise.all(checks.map((check) => check()))
        return { status: results.includes('degraded') ? ('degraded' as const) : ('ok' as const) }
      } catch {
        return unavailable()
      }
    })
  },
  { name: 'health', fastify: '5.x' }
)
