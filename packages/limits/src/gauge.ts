import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible'
import type { Quota, Window } from './policy.ts'
import type { Counters } from './store.ts'

/** One window of a quota, made once and asked for every call. */
export interface Gauge {
  name: string
  limit: number
  seconds: number
  /** Takes a point from `key`. */
  take: (key: string) => Promise<Standing>
  /** How `key` stands; takes nothing. */
  look: (key: string) => Promise<Standing>
  giveBack: (key: string) => Promise<unknown>
}

/** How a key stands in one window. */
export interface Standing {
  gauge: Gauge
  isRefused: boolean
  remaining: number
  /** Until the window closes and all its points are back. */
  resetSeconds: number
}

export const createGauges = ({ name, windows }: Quota, counters: Counters): Gauge[] =>
  windows.map((window, index) => {
    const gaugeName = index === 0 ? name : `${name}-${PERIOD[window[1]] ?? `${window[1]}s`}`
    return createGauge(gaugeName, window, counters(gaugeName, window))
  })

const PERIOD: Record<number, string> = { 1: 'second', 60: 'minute', 3600: 'hour', 86400: 'day' }

function createGauge(name: string, [limit, seconds]: Window, counter: RateLimiterAbstract): Gauge {
  const standing = (isRefused: boolean, remaining: number, resetMs: number): Standing => ({
    gauge,
    isRefused,
    remaining,
    // A clock that jumped back would make a window look longer than it can be.
    resetSeconds: Math.min(seconds, Math.max(1, Math.ceil(resetMs / 1000)))
  })
  const allowed = (count: RateLimiterRes) => standing(false, count.remainingPoints, count.msBeforeNext)
  const refused = (count: unknown) => {
    if (!(count instanceof RateLimiterRes)) throw count
    return standing(true, 0, count.msBeforeNext)
  }

  const gauge: Gauge = {
    name,
    limit,
    seconds,
    take: (key) => counter.consume(key).then(allowed, refused),
    async look(key) {
      const count = await counter.get(key)
      if (count === null || count.msBeforeNext <= 0) return standing(false, limit, 0)
      return standing(count.remainingPoints <= 0, count.remainingPoints, count.msBeforeNext)
    },
    giveBack: (key) => counter.reward(key)
  }
  return gauge
}

/** Takes from every gauge, also when one of them refuses: a call that is turned away counts like any other. */
export const takeAll = (gauges: readonly Gauge[], key: string): Promise<Standing[]> =>
  Promise.all(gauges.map((gauge) => gauge.take(key)))
