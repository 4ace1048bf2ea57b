import { setTimeout } from 'node:timers/promises'

/**
 * Does `work` again and again, `intervalMs` after it was last done, until the function it gives is called; that
 * resolves when nothing is under way any more. A turn that fails is told and skipped.
 */
export function every(
  intervalMs: number,
  work: () => Promise<void>,
  onFailure: (error: unknown) => void
): () => Promise<void> {
  const stopping = new AbortController()

  async function repeat(): Promise<void> {
    while (await elapsed(intervalMs, stopping.signal)) await work().catch(onFailure)
  }

  const repeating = repeat()
  return async () => {
    stopping.abort()
    await repeating
  }
}

const elapsed = (ms: number, signal: AbortSignal): Promise<boolean> =>
  setTimeout(ms, true, { signal }).catch(() => false)
