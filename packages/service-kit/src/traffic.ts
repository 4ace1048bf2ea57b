import fp from 'fastify-plugin'
import { Type } from 'typebox'

const SLOT_MS = 5_000
const SLOTS = 12
/** What machines ask to see how we are is no traffic. */
const EXEMPT = new Set<string | undefined>(['/livez', '/readyz', '/metrics', '/traffic'])

/** How many requests were answered, and how many of them with a 5xx. */
export interface Traffic {
  answers: number
  failures: number
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Of this process, in the last minute. */
    traffic: () => Traffic
  }
}

const Told = Type.Object({ answers: Type.Integer(), failures: Type.Integer() })

interface Slot extends Traffic {
  nth: number
}

/** Counts answers, and those of them that failed, over the last minute; to count one more takes no memory. */
export function createTraffic(now: () => number = () => performance.now()) {
  const slots: Slot[] = []

  function current(): Slot {
    const nth = Math.floor(now() / SLOT_MS)
    while (slots[0] && slots[0].nth <= nth - SLOTS) slots.shift()
    const last = slots.at(-1)
    if (last?.nth === nth) return last
    const slot = { nth, answers: 0, failures: 0 }
    slots.push(slot)
    return slot
  }

  return {
    count(status: number): void {
      const slot = current()
      slot.answers += 1
      if (status >= 500) slot.failures += 1
    },

    ofLastMinute(): Traffic {
      current()
      const sum = (what: keyof Traffic) => slots.reduce((total, slot) => total + slot[what], 0)
      return { answers: sum('answers'), failures: sum('failures') }
    }
  }
}

/** `/traffic` tells the same to identity, which adds it up. Kong has no way to it. */
export const traffic = fp(
  async (app) => {
    const { count, ofLastMinute } = createTraffic()
    app.addHook('onResponse', (request, reply, done) => {
      if (!EXEMPT.has(request.routeOptions.url)) count(reply.statusCode)
      done()
    })
    app.decorate('traffic', ofLastMinute)
    app.get('/traffic', { schema: { hide: true, response: { 200: Told } } }, async (_request, reply) => {
      reply.header('cache-control', 'no-store')
      return ofLastMinute()
    })
  },
  { name: 'traffic', fastify: '5.x' }
)
