import type { Traffic } from '@fieldgate/types'

const SLOT_MS = 5_000
const SLOTS = 12

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
