import { createHistogram } from 'node:perf_hooks'

interface Standing {
  seconds: number
  stored: number
  refusedAsMeant: number
  errors: number
  /** Readings that were not sent, as the one before was not answered yet. */
  missed: number
  perSecond: number
  p50Ms: number
  p99Ms: number
}

export interface Tally {
  stored: (milliseconds: number) => void
  refusedAsMeant: () => void
  failed: (what: string) => void
  missed: (readings: number) => void
  standing: () => Standing
  /** How often what went wrong. */
  failures: () => Readonly<Record<string, number>>
}

const SLOWEST_US = 600_000_000

/** Counts what becomes of readings, in the same space however many there are. */
export function createTally(now: () => number = () => performance.now()): Tally {
  const beganAt = now()
  const latency = createHistogram({ lowest: 1, highest: SLOWEST_US, figures: 3 })
  const failures = new Map<string, number>()
  let stored = 0
  let refusedAsMeant = 0
  let errors = 0
  let missed = 0

  const percentile = (percent: number) =>
    latency.count === 0 ? 0 : Math.round(latency.percentile(percent) / 100) / 10

  return {
    stored(milliseconds) {
      stored++
      latency.record(Math.min(SLOWEST_US, Math.max(1, Math.round(milliseconds * 1000))))
    },
    refusedAsMeant: () => void refusedAsMeant++,
    failed(what) {
      errors++
      failures.set(what, (failures.get(what) ?? 0) + 1)
    },
    missed: (readings) => {
      missed += readings
    },
    standing() {
      const seconds = (now() - beganAt) / 1000
      return {
        seconds: Math.round(seconds * 10) / 10,
        stored,
        refusedAsMeant,
        errors,
        missed,
        perSecond: Math.round((stored + refusedAsMeant) / seconds),
        p50Ms: percentile(50),
        p99Ms: percentile(99)
      }
    },
    failures: () => Object.fromEntries(failures)
  }
}
