import { setTimeout } from 'node:timers/promises'

/**
 * Does `work` again and again, `intervalMs` after it was last done, until the function it gives is called; that
 * resolves when nothing is under way any more. A turn that fails is skipped; of several in a row the first is told.
 */
export function every(
  intervalMs: number,
  work: () => Promise<void>,
  onFailure: (error: unknown) => void
): () => Promise<void> {
  const stopping = new AbortController()
  let isFailing = false

  async function turn(): Promise<void> {
    try {
      await work()
      isFailing = false
    } catch (error) {
      if (!isFailing) onFailure(error)
      isFailing = true
    }
  }

  async function repeat(): Promise<void> {
    while (await elapsed(intervalMs, stopping.signal)) await turn()
  }

  const repeating = repeat()
  return async () => {
    stopping.abort()
    await repeating
  }
}

const elapsed = (ms: number, signal: AbortSignal): Promise<boolean> =>
  setTimeout(ms, true, { signal }).catch(() => false)
