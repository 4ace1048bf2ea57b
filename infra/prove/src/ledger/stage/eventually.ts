import { setTimeout as delay } from 'node:timers/promises'

const WITHIN_MS = 300_000
const EVERY_MS = 25

/** What `attempt` comes to once it is neither false nor an error; its last error when that takes too long. */
export async function eventually<T>(attempt: () => T | Promise<T>): Promise<Exclude<T, false>> {
  const deadline = performance.now() + WITHIN_MS
  for (;;) {
    let reason: unknown
    try {
      const result = await attempt()
      if (result !== false) return result as Exclude<T, false>
    } catch (error) {
      reason = error
    }
    if (performance.now() > deadline) throw reason ?? new Error('It did not come about in five minutes.')
    await delay(EVERY_MS)
  }
}
