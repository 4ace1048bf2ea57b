import type { Count } from './counter.ts'
import type { Window } from './policy.ts'

/** Of `replicas` that do not know of each other, each grants its part, so that together they grant no more than all. */
export const partOf = (points: number, replicas: number): number => Math.max(1, Math.floor(points / replicas))

/** A counter that needs no waiting for. */
interface LocalCounter {
  take: (key: string) => Count
  look: (key: string) => Count | undefined
  giveBack: (key: string) => void
}

/** Counts in this process, and so gives each count at once: it is asked several times a call. */
export const localCounters =
  (replicas: number) =>
  (_name: string, [points, seconds]: Window): LocalCounter =>
    createLocalCounter(partOf(points, replicas), seconds * 1000)

interface OpenWindow {
  used: number
  /** On the clock that only goes forward: one that is set shuts nobody out. */
  closesAt: number
}

function createLocalCounter(points: number, windowMs: number): LocalCounter {
  // Windows are of one length, so they close in the order in which they stand here.
  const windows = new Map<string, OpenWindow>()

  function openOf(key: string, now: number): OpenWindow | undefined {
    const window = windows.get(key)
    return window && window.closesAt > now ? window : undefined
  }

  function opened(key: string, now: number): OpenWindow {
    for (const [other, { closesAt }] of windows) {
      if (closesAt > now) break
      windows.delete(other)
    }
    const window = { used: 0, closesAt: now + windowMs }
    windows.delete(key)
    windows.set(key, window)
    return window
  }

  const countOf = ({ used, closesAt }: OpenWindow, now: number) => ({
    used,
    remaining: Math.max(0, points - used),
    isOver: used > points,
    resetMs: closesAt - now
  })

  return {
    take(key) {
      const now = performance.now()
      const window = openOf(key, now) ?? opened(key, now)
      window.used += 1
      return countOf(window, now)
    },
    look(key) {
      const now = performance.now()
      const window = openOf(key, now)
      return window && countOf(window, now)
    },
    giveBack(key) {
      const window = openOf(key, performance.now())
      if (window) window.used -= 1
    }
  }
}
