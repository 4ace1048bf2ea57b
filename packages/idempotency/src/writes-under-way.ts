import { idempotencyKeyInFlight } from './errors.ts'

/** Refuses a write that goes by a name under which another is under way in this process. For a hot path. */
export function createWritesUnderWay() {
  const ids = new Set<string>()
  return async <T>(id: string, write: () => Promise<T>): Promise<T> => {
    if (ids.has(id)) throw idempotencyKeyInFlight()
    ids.add(id)
    try {
      return await write()
    } finally {
      ids.delete(id)
    }
  }
}
