import { setTimeout } from 'node:timers/promises'

interface EveryOptions {
  intervalMs: number
  /** One turn; true where there is more to do at once. */
  work: () => Promise<unknown>
  /** Told of the first of several failures in a row. */
  onFailure: (error: unknown) => void
}

/** Works turn by turn, the first at once, until it is stopped; that resolves when nothing is under way any more. */
export function every({ intervalMs, work, onFailure }: EveryOptions): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  let isFailing = false

  async function turn(): Promise<boolean> {
    try {
      const hasMore = await work()
      isFailing = false
      return hasMore === true
    } catch (error) {
      if (!isFailing) onFailure(error)
      isFailing = true
      return false
    }
  }

  async function repeat(): Promise<void> {
    while (!stopping.signal.aborted) {
      if (!(await turn()))
        await setTimeout(intervalMs, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }

  const running = repeat()
  return {
    stop() {
      stopping.abort()
      return running
    }
  }
}
