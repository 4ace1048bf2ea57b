import { getHeapStatistics } from 'node:v8'
import underPressure from '@fastify/under-pressure'
import { AppError } from '@fieldgate/errors'
import fp from 'fastify-plugin'

const SAMPLE_MS = 1_000
/** Late by so much, on the mean of a sample, the event loop falls behind ever more. Full load is far below. */
const MAX_LOOP_DELAY_MS = 1_000
/** Beyond it the process is about to end for want of memory, and with it every answer under way. */
const MAX_HEAP_BYTES = 0.9 * getHeapStatistics().heap_size_limit
/** Longer than what one sample tells: a single stall, as at the start, is over before anybody is turned away. */
const LASTS_MS = 1.5 * SAMPLE_MS
/** Unseen for so long, it was over. */
const OVER_AFTER_MS = 10 * SAMPLE_MS
const RETRY_SECONDS = 2
const EXEMPT = new Set<string | undefined>(['/livez', '/metrics'])

/** Turns calls away while the process has more to do than it can, so that those it took get their answers. */
export const overload = fp(
  async (app) => {
    let since = 0
    let seenAt = Number.NEGATIVE_INFINITY
    const lasts = () => {
      const now = performance.now()
      if (now - seenAt > OVER_AFTER_MS) since = now
      seenAt = now
      return now - since > LASTS_MS
    }

    await app.register(underPressure, {
      sampleInterval: SAMPLE_MS,
      maxEventLoopDelay: MAX_LOOP_DELAY_MS,
      maxHeapUsedBytes: MAX_HEAP_BYTES,
      pressureHandler: async ({ route }) => {
        if (lasts() && !EXEMPT.has(route.url)) throw overloaded()
      }
    })
  },
  { name: 'overload', fastify: '5.x' }
)

const overloaded = () =>
  new AppError('unavailable', 'overloaded', 'There is more to do than can be done; try again shortly.', {
    retryAfterSeconds: RETRY_SECONDS
  })
