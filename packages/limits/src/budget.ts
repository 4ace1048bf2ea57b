import { createGauges, takeAll } from './gauge.ts'
import type { Quota } from './policy.ts'
import { assertAllowed } from './quota-exceeded.ts'
import type { Store } from './store.ts'

/** A quota that the domain spends, under keys of its own. */
export interface Budget {
  /** Takes a point from `key`, or throws `rate_limited`. */
  consume: (key: string) => Promise<void>
  /** Gives a point of `key` back: what it was taken for turned out well. */
  reward: (key: string) => Promise<void>
}

export function createBudget(store: Store, quota: Quota): Budget {
  const gauges = createGauges(quota, store.shared)
  return {
    async consume(key) {
      assertAllowed(await takeAll(gauges, key))
    },
    async reward(key) {
      await Promise.all(gauges.map((gauge) => gauge.giveBack(key)))
    }
  }
}
