import { AsyncLocalStorage } from 'node:async_hooks'
import { answersNoMore } from '@fieldgate/db'
import type { AppError } from '@fieldgate/errors'

export interface Batcher<Item, Result> {
  /** Resolves with the item's own result once its batch is through. */
  submit: (item: Item) => Promise<Result>
  /** How many wait for a batch. */
  waiting: () => number
  /** Takes no more, and resolves when all that was taken is through. */
  close: () => Promise<void>
}

export interface BatcherOptions<Item, Result> {
  /** Gives a result for each item, in order, or the promise of it; when it fails, each of them fails with its error. */
  run: (batch: readonly Item[]) => Promise<ReadonlyArray<Result | Promise<Result>>>
  maxBatch: number
  /** How many may wait; one more is refused with `overflow`. */
  maxQueue: number
  /** How many batches may be under way at this moment. */
  maxInFlight: () => number
  overflow: () => AppError
}

interface Entry<Item, Result> {
  item: Item
  resolve: (result: Result | Promise<Result>) => void
  reject: (error: unknown) => void
}

/**
 * Gathers single items into batches. There is no timer: while a batch is under way others arrive, and they are the
 * next. One item alone goes at once, and the busier it is, the larger the batches.
 *
 * A batch that follows another goes half the way from its size to all that waits. Clients that wait for their answers
 * would else gather: all of them in one batch, a single one in the next, and this process idle behind the one as the
 * database is behind the other. So the sizes level out, and both always have work.
 */
export function createBatcher<Item, Result>(options: BatcherOptions<Item, Result>): Batcher<Item, Result> {
  const { run, maxBatch, maxQueue, maxInFlight, overflow } = options
  // A batch is no request's own: the transaction that one of them runs in must not take in the others.
  const outsideRequests = AsyncLocalStorage.snapshot()
  const waiting: Array<Entry<Item, Result>> = []
  let inFlight = 0
  let isScheduled = false
  let closing: PromiseWithResolvers<void> | undefined

  /** Starts behind what the event loop has at hand, so that requests which arrived together go together. */
  function schedule(): void {
    if (isScheduled) return
    isScheduled = true
    setImmediate(() => {
      isScheduled = false
      start()
    })
  }

  /** `last`: the size of the batch that this one follows, where it does follow one. */
  function start(last?: number): void {
    while (waiting.length > 0 && inFlight < maxInFlight()) {
      const size = last === undefined ? waiting.length : Math.ceil((waiting.length + last) / 2)
      void carry(waiting.splice(0, Math.min(size, maxBatch)))
    }
    if (waiting.length === 0 && inFlight === 0) closing?.resolve()
  }

  async function carry(batch: ReadonlyArray<Entry<Item, Result>>): Promise<void> {
    inFlight++
    try {
      const results = await outsideRequests(
        run,
        batch.map(({ item }) => item)
      )
      for (const [i, { resolve }] of batch.entries()) resolve(results[i]!)
    } catch (error) {
      // A server that gave this batch no answer has none for those behind it: they hear so now, not a batch later.
      const unanswered = answersNoMore(error) ? waiting.splice(0) : []
      for (const { reject } of [...batch, ...unanswered]) reject(error)
    }
    inFlight--
    start(batch.length)
  }

  return {
    submit: (item) =>
      new Promise((resolve, reject) => {
        if (closing || waiting.length >= maxQueue) return reject(overflow())
        waiting.push({ item, resolve, reject })
        schedule()
      }),

    waiting: () => waiting.length,

    close() {
      closing ??= Promise.withResolvers()
      schedule()
      return closing.promise
    }
  }
}
