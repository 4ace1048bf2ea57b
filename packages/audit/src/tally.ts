/** How often something happened since it was last taken, and how it was when it began. */
export interface Tallied<T> {
  key: string
  first: T
  count: number
}

/**
 * Counts what may happen very often, so that it can be written down now and then. It holds `capacity` keys; what
 * comes under others meanwhile is counted under `overflow` of it.
 */
export function createTally<T>(capacity: number, overflow: (event: T) => { key: string; first: T }) {
  let entries = new Map<string, Tallied<T>>()

  return {
    add({ key, first, count }: Tallied<T>): void {
      const entry = entries.get(key)
      if (entry) entry.count += count
      else if (entries.size < capacity) entries.set(key, { key, first, count })
      else {
        const rest = overflow(first)
        const others = entries.get(rest.key)
        if (others) others.count += count
        else entries.set(rest.key, { ...rest, count })
      }
    },

    /** All that was counted; the count begins anew. */
    take(): Tallied<T>[] {
      const taken = [...entries.values()]
      entries = new Map()
      return taken
    }
  }
}
