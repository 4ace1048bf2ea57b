import { type Counter, type Counters, type Soon, together, when } from './counter.ts'
import type { Quota, Window } from './policy.ts'

/** One window of a quota, made once and asked for every call. */
export interface Gauge {
  name: string
  limit: number
  seconds: number
  /** Its item of `RateLimit-Policy`, which every answer has. */
  policyItem: string
  /** Takes a point from `key`. */
  take: (key: string) => Soon<Standing>
  /** How `key` stands; takes nothing. */
  look: (key: string) => Soon<Standing>
  giveBack: (key: string) => Soon<unknown>
}

/** How a key stands in one window. */
export interface Standing {
  gauge: Gauge
  isRefused: boolean
  /** The points taken; where replicas do not count together, from this one. */
  used: number
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

function createGauge(name: string, [limit, seconds]: Window, counter: Counter): Gauge {
  const standing = (isRefused: boolean, used: number, remaining: number, resetMs: number): Standing => ({
    gauge,
    isRefused,
    used,
    remaining,
    // A clock that jumped back would make a window look longer than it can be.
    resetSeconds: Math.min(seconds, Math.max(1, Math.ceil(resetMs / 1000)))
  })

  const gauge: Gauge = {
    name,
    limit,
    seconds,
    policyItem: `"${name}";q=${limit};w=${seconds}`,
    take: (key) =>
      when(counter.take(key), ({ isOver, used, remaining, resetMs }) =>
        standing(isOver, used, isOver ? 0 : remaining, resetMs)
      ),
    look: (key) =>
      when(counter.look(key), (count) =>
        count ? standing(count.remaining <= 0, count.used, count.remaining, count.resetMs) : untouched
      ),
    giveBack: (key) => counter.giveBack(key)
  }
  const untouched = standing(false, 0, limit, 0)
  return gauge
}

/** How `key` stands in every gauge. */
export const lookAll = (gauges: readonly Gauge[], key: string): Soon<Standing[]> =>
  together(gauges.map((gauge) => gauge.look(key)))

/** Takes from every gauge, also when one of them refuses: a call that is turned away counts like any other. */
export const takeAll = (gauges: readonly Gauge[], key: string): Soon<Standing[]> =>
  together(gauges.map((gauge) => gauge.take(key)))
