import { setTimeout } from 'node:timers/promises'

/** What `check` gives once it does not reject. Without vitest, as proofs call the platform outside of it too. */
export async function eventually<T>(
  check: () => Promise<T>,
  { timeoutMs, intervalMs }: { timeoutMs: number; intervalMs: number }
): Promise<T> {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    try {
      return await check()
    } catch (error) {
      if (performance.now() > deadline) throw error
      await setTimeout(intervalMs)
    }
  }
}
