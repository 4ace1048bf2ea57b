import type { Subject, Subscription } from '#domain/live/live-bus'

interface Waiter {
  isDue: boolean
  wake: () => void
}

/** Who waits for what in this process; `onFirst` and `onNone` hear when it begins and when nobody is left. */
export function createSubscriptions({ onFirst, onNone }: { onFirst: () => void; onNone: () => void }) {
  const waiters = new Map<string, Set<Waiter>>()

  function ring(waiter: Waiter): void {
    waiter.isDue = true
    waiter.wake()
  }

  return {
    /** Lets those go on who wait for `subject`. */
    ring(subject: string): void {
      waiters.get(subject)?.forEach(ring)
    },

    ringAll(): void {
      for (const group of waiters.values()) group.forEach(ring)
    },

    add(subject: Subject): Subscription {
      const waiter: Waiter = { isDue: true, wake: () => {} }
      if (waiters.size === 0) onFirst()
      const group = waiters.get(subject) ?? new Set()
      waiters.set(subject, group.add(waiter))
      return {
        async next(signal) {
          if (!waiter.isDue && !signal.aborted) await until(waiter, signal)
          waiter.isDue = false
        },
        close() {
          if (!group.delete(waiter) || group.size > 0) return
          waiters.delete(subject)
          if (waiters.size === 0) onNone()
        }
      }
    }
  }
}

const until = (waiter: Waiter, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    waiter.wake = () => {
      signal.removeEventListener('abort', waiter.wake)
      resolve()
    }
    signal.addEventListener('abort', waiter.wake)
  })
