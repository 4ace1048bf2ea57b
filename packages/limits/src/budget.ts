import { type Soon, when } from './counter.ts'
import { createGauges, lookAll, takeAll } from './gauge.ts'
import type { Quota } from './policy.ts'
import { assertAllowed } from './quota-exceeded.ts'
import type { Store } from './store.ts'

/** A quota that the domain spends, under keys of its own. */
export interface Budget {
  /** Throws `rate_limited` when `key` has no point left, and takes none: at once where this process counts. */
  assertLeft: (key: string) => Soon<void>
  /** Takes a point from `key`, or throws `rate_limited`. */
  consume: (key: string) => Promise<void>
  /** Gives a point of `key` back: what it was taken for turned out well. */
  reward: (key: string) => Promise<void>
}

export function createBudget(store: Pick<Store, 'shared'>, quota: Quota): Budget {
  const gauges = createGauges(quota, store.shared)
  return {
    assertLeft: (key) => when(lookAll(gauges, key), assertAllowed),
    async consume(key) {
      assertAllowed(await takeAll(gauges, key))
    },
    async reward(key) {
      await Promise.all(gauges.map((gauge) => gauge.giveBack(key)))
    }
  }
}
