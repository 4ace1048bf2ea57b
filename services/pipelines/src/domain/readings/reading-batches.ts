import { AppError } from '@fieldgate/errors'
import { pipelineNotFound } from '../errors.ts'
import type { PipelineId } from '../pipelines/pipeline.ts'
import { type Registry, refusal } from '../pipelines/registry.ts'
import type { Caller, User } from '../reach.ts'
import { faultIn } from './pins.ts'
import type { Lock, Micros, Receipt } from './reading.ts'
import {
  type BatchPlan,
  type DatedReading,
  type OnDuplicate,
  type Outcome,
  type PipelineBatch,
  type PipelineHistory,
  planBatch
} from './reading-batch.ts'

/** A reading of a batch, or why it is none. */
type Row = (DatedReading & { id: PipelineId }) | AppError

export interface ReadingBatchStore {
  /**
   * Stores what `plan` makes of the batches, all of it or, when it fails, nothing; undefined for a batch whose lock
   * does not open. No two of them are of one pipeline.
   */
  storeBatches: (
    batches: readonly PipelineBatch[],
    plan: (batch: PipelineBatch, found: PipelineHistory) => BatchPlan
  ) => Promise<Array<Outcome[] | undefined>>
}

interface Dependencies {
  registry: Pick<Registry, 'lockFor' | 'locksFor'>
  store: ReadingBatchStore
  now: () => Micros
}

export type ReadingBatches = ReturnType<typeof createReadingBatches>

/** The sound readings of a call for one pipeline, with their places among its rows. */
interface Sorted extends PipelineBatch {
  readings: DatedReading[]
  places: number[]
}

export function createReadingBatches({ registry, store, now }: Dependencies) {
  /** What became of each row; undefined where the pipeline is none of `locks`, or its lock does not open. */
  async function storeRows(
    rows: readonly Row[],
    locks: readonly Lock[],
    onDuplicate: OnDuplicate
  ): Promise<{ outcomes: Array<Outcome | undefined>; allOpened: boolean }> {
    const arrivedAt = now()
    const batches = locks.map((lock): Sorted => ({ lock, readings: [], places: [] }))
    const outcomes = sortInto(batches, rows)
    const stored = await store.storeBatches(batches, ({ readings }, found) =>
      planBatch(readings, found, { onDuplicate, arrivedAt })
    )
    for (const [nth, { places }] of batches.entries()) {
      for (const [i, place] of places.entries()) outcomes[place] = stored[nth]?.[i]
    }
    return { outcomes, allOpened: !stored.includes(undefined) }
  }

  /** Stores readings of one pipeline; one that is refused does not fail the others. */
  async function storeOf(
    caller: Caller,
    id: PipelineId,
    rows: ReadonlyArray<DatedReading | AppError>,
    onDuplicate: OnDuplicate
  ): Promise<Outcome[]> {
    const lock = await registry.lockFor(caller, id)
    const owned = rows.map((row) => (row instanceof AppError ? row : { ...row, id }))
    const { outcomes, allOpened } = await storeRows(owned, [lock], onDuplicate)
    if (!allOpened) throw refusal(caller)
    return outcomes as Outcome[]
  }

  return {
    storeOf,

    /** Stores one reading that tells its time; throws where a batch would refuse it. */
    async storeOne(caller: Caller, id: PipelineId, reading: DatedReading): Promise<Receipt> {
      const [outcome] = await storeOf(caller, id, [reading], 'reject')
      if (outcome instanceof AppError) throw outcome
      return outcome as Receipt
    },

    /** Stores readings of many pipelines. One that the user does not reach is to it as one that does not exist. */
    async storeMany(user: User, rows: readonly Row[], onDuplicate: OnDuplicate): Promise<Outcome[]> {
      const ids = rows.flatMap((row) => (row instanceof AppError ? [] : [row.id]))
      const locks = await registry.locksFor(user, [...new Set(ids)])
      const { outcomes } = await storeRows(rows, locks, onDuplicate)
      const unknown = pipelineNotFound()
      return outcomes.map((outcome) => outcome ?? unknown)
    }
  }
}

/** Puts each sound row into the batch of its pipeline; what is wrong with the others. */
function sortInto(batches: readonly Sorted[], rows: readonly Row[]): Array<Outcome | undefined> {
  const batchOf = new Map(batches.map((batch) => [batch.lock.id, batch]))
  return rows.map((row, place) => {
    if (row instanceof AppError) return row
    const batch = batchOf.get(row.id)
    const fault = batch && faultIn(row.change)
    if (fault) return fault
    batch?.readings.push(row)
    batch?.places.push(place)
    return undefined
  })
}
