import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { Counters } from './store.ts'

/** Of `replicas` that do not know of each other, each grants its part, so that together they grant no more than all. */
export const localCounters =
  (replicas: number): Counters =>
  (name, [points, seconds]) =>
    new RateLimiterMemory({
      keyPrefix: name,
      points: Math.max(1, Math.floor(points / replicas)),
      duration: seconds
    })
