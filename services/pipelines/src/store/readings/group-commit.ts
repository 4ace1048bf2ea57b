import { type AppError, findAppError } from '@fieldgate/errors'
import { type Batcher, createBatcher } from '../batcher.ts'
import { createFlightLimit } from './flight-limit.ts'

interface GroupCommitOptions<Item, Receipt> {
  /** Commits all of the batch or, when it fails, nothing; gives a receipt for each item, in order. */
  commit: (batch: readonly Item[]) => Promise<readonly Receipt[]>
  maxBatch: number
  maxQueue: number
  /** Batches under way at most, where commits are slow; where they are fast it is one. */
  maxInFlight: number
  overflow: () => AppError
  /** Throws what the writer hears of an item that failed. */
  refuse?: (error: Error) => never
  /** Told of each batch that was committed. */
  onCommit?: (batch: { rows: number; ms: number }) => void
  /** Milliseconds that only go forward. */
  now?: () => number
}

/**
 * Makes many writes one transaction, each of them durable before its receipt. What the database refuses in one item
 * fails that item alone.
 */
export function createGroupCommit<Item, Receipt>(
  options: GroupCommitOptions<Item, Receipt>
): Batcher<Item, Receipt> {
  const {
    commit,
    maxBatch,
    maxQueue,
    maxInFlight,
    overflow,
    refuse = rethrow,
    onCommit,
    now = () => performance.now()
  } = options
  const limit = createFlightLimit(maxInFlight)

  async function run(batch: readonly Item[]): Promise<ReadonlyArray<Receipt | Promise<Receipt>>> {
    const startedAt = now()
    try {
      const receipts = await commit(batch)
      const ms = now() - startedAt
      limit.observe(ms, batch.length)
      onCommit?.({ rows: batch.length, ms })
      return receipts
    } catch (error) {
      // With the database gone nobody knows whether the batch is stored: a second try could store it twice.
      if (batch.length === 1 || findAppError(error)) return refuse(error as Error)
      return oneByOne(batch)
    }
  }

  async function oneByOne(batch: readonly Item[]): Promise<Array<Promise<Receipt>>> {
    const receipts: Array<Promise<Receipt>> = []
    for (const item of batch) {
      const receipt = commit([item]).then(([only]) => only!, refuse)
      receipts.push(receipt)
      await Promise.allSettled([receipt])
    }
    return receipts
  }

  return createBatcher({ run, maxBatch, maxQueue, maxInFlight: limit.current, overflow })
}

const rethrow = (error: Error): never => {
  throw error
}
