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

  function start(): void {
    while (waiting.length > 0 && inFlight < maxInFlight()) void carry(waiting.splice(0, maxBatch))
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
    start()
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
