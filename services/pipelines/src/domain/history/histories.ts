import type { Cursor, Slice } from '@fieldgate/representations'
import type { PipelineId } from '../pipelines/pipeline.ts'
import { type Registry, refusal } from '../pipelines/registry.ts'
import type { Caller } from '../reach.ts'
import type { Pin } from '../readings/pins.ts'
import type { Lock, Micros, RecordedReading } from '../readings/reading.ts'
import { type Aggregate, type Bucket, type BucketQuery, beginningOf, columnsFor, fitStep } from './history.ts'

/** Which readings are asked for. */
export interface ReadingFilter {
  from: Micros | undefined
  to: Micros | undefined
  /** Those that give a value to one of these; undefined: all. */
  pins: readonly Pin[] | undefined
}

export interface ReadingQuery extends ReadingFilter {
  direction: 'asc' | 'desc'
  /** The name of the order, which cursors carry. */
  sortName: string
  cursor: Cursor | undefined
  limit: number
}

export interface BucketsAsked extends ReadingFilter {
  step: number | 'auto'
  pins: readonly Pin[]
  aggregates: readonly Aggregate[]
}

/** undefined of either when the lock does not open. */
export interface HistoryStore {
  list: (lock: Lock, query: ReadingQuery) => Promise<Slice<RecordedReading> | undefined>
  buckets: (lock: Lock, query: BucketQuery) => Promise<Bucket[] | undefined>
}

interface Dependencies {
  registry: Pick<Registry, 'lockFor'>
  store: HistoryStore
  now: () => Micros
}

export type Histories = ReturnType<typeof createHistories>

const PAGE_SIZE = 1_000

export function createHistories({ registry, store, now }: Dependencies) {
  async function list(caller: Caller, id: PipelineId, query: ReadingQuery): Promise<Slice<RecordedReading>> {
    const slice = await store.list(await registry.lockFor(caller, id), query)
    if (!slice) throw refusal(caller)
    return slice
  }

  return {
    list,

    /** Every reading of `query`, a page at a time: there may be too many to hold at once. */
    async *pages(
      caller: Caller,
      id: PipelineId,
      query: Omit<ReadingQuery, 'cursor' | 'limit'>
    ): AsyncGenerator<RecordedReading[]> {
      let cursor: Cursor | undefined
      do {
        const { items, next } = await list(caller, id, { ...query, cursor, limit: PAGE_SIZE })
        if (items.length > 0) yield items
        cursor = next ?? undefined
      } while (cursor)
    },

    /** The history by the bucket: until now, and of a day at most, unless it is told otherwise. */
    async buckets(
      caller: Caller,
      id: PipelineId,
      { step, pins, aggregates, ...period }: BucketsAsked
    ): Promise<BucketQuery & { buckets: Bucket[] }> {
      const to = period.to ?? now()
      const span = { from: period.from ?? beginningOf(to, step), to }
      const query = { ...span, stepSeconds: fitStep(span, step), columns: columnsFor(pins, aggregates) }
      const buckets = await store.buckets(await registry.lockFor(caller, id), query)
      if (!buckets) throw refusal(caller)
      return { ...query, buckets }
    }
  }
}
