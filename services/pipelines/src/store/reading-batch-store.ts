import { type DatabaseHandle, withTx } from '@fieldgate/db'
import { INTEGER_PINS, STRING_PINS } from '#domain/pins'
import type { PipelineId } from '#domain/pipeline'
import type { Micros } from '#domain/reading'
import type {
  BatchPlan,
  Outcome,
  PipelineBatch,
  PipelineHistory,
  PlannedReading
} from '#domain/reading-batch'
import type { ReadingBatchStore } from '#domain/reading-batches'
import { FIND_DAYS, FIND_TAKEN, LOCK_STATES, MOVE_STATES, STORE_HISTORY } from './batch-statements.ts'
import { rethrowAsClosed } from './history-closed.ts'
import { touchedBy } from './reading-rows.ts'
import { markStale } from './stale-minutes.ts'

const PINS = [...INTEGER_PINS, ...STRING_PINS]
const ROWS_A_STATEMENT = 1_000

type Connection = Pick<DatabaseHandle['pool'], 'query'>
type Place = Pick<PipelineHistory, 'version' | 'recordedAt' | 'createdAt'>
type Write = PlannedReading & { id: PipelineId }

/** A batch whose pipeline is locked, with what it finds there and what is to be done. */
interface Planned {
  batch: PipelineBatch
  found: PipelineHistory
  plan: BatchPlan
}

/**
 * Stores batches of readings that tell their times. Unlike the live path it first takes the locks, then looks, then
 * writes: which of the readings are stored is known before the versions are given out, so that these have no gaps.
 */
export const createReadingBatchStore = ({ pool }: Pick<DatabaseHandle, 'pool'>): ReadingBatchStore => ({
  storeBatches: (batches, plan) =>
    withTx(pool, async (_tx, client) => {
      const places = await lockStates(client, batches)
      const open = batches.filter((batch) => places.has(batch))
      const days = await findDays(client)
      const taken = await findTaken(client, open)
      const planned = open.map((batch): Planned => {
        const found = { ...places.get(batch)!, taken: taken.get(batch)!, days }
        return { batch, found, plan: plan(batch, found) }
      })
      await write(client, planned)
      const outcomes = new Map<PipelineBatch, Outcome[]>(
        planned.map(({ batch, plan: { outcomes } }) => [batch, outcomes])
      )
      return batches.map((batch) => outcomes.get(batch))
    }).catch(rethrowAsClosed)
})

async function lockStates(
  connection: Connection,
  batches: readonly PipelineBatch[]
): Promise<Map<PipelineBatch, Place>> {
  const { rows } = await connection.query<Place & { place: number }>(LOCK_STATES, [
    batches.map(({ lock }) => lock.id),
    batches.map(({ lock }) => lock.keyHash)
  ])
  return new Map(rows.map(({ place, ...found }) => [batches[place - 1]!, found]))
}

async function findDays(connection: Connection): Promise<Set<number>> {
  const { rows } = await connection.query<{ day: number }>(FIND_DAYS)
  return new Set(rows.map(({ day }) => day))
}

/** Of each batch the times that its pipeline has a reading of. */
async function findTaken(
  connection: Connection,
  batches: readonly PipelineBatch[]
): Promise<Map<PipelineBatch, Set<Micros>>> {
  const taken = new Map(batches.map((batch) => [batch, new Set<Micros>()]))
  const asked = batches.flatMap((batch) =>
    batch.readings.flatMap(({ recordedAt }) => (recordedAt === undefined ? [] : [{ batch, recordedAt }]))
  )
  for (const some of inChunks(asked)) {
    const { rows } = await connection.query<{ place: number }>(FIND_TAKEN, [
      some.map(({ batch }) => batch.lock.id),
      some.map(({ recordedAt }) => recordedAt)
    ])
    for (const { place } of rows) taken.get(some[place - 1]!.batch)!.add(some[place - 1]!.recordedAt)
  }
  return taken
}

async function write(connection: Connection, planned: readonly Planned[]): Promise<void> {
  const writesOf = ({ batch: { lock }, plan }: Planned): Write[] =>
    plan.writes.map((reading) => ({ ...reading, id: lock.id }))
  for (const some of inChunks(planned.flatMap(writesOf))) {
    await connection.query(STORE_HISTORY, columnsOf(some))
  }
  const late = planned.flatMap((pipeline) =>
    writesOf(pipeline).filter(({ recordedAt }) => recordedAt <= pipeline.found.recordedAt)
  )
  await markStale(connection, late)
  const states = planned
    .filter(({ plan }) => plan.writes.length > 0)
    .map(({ batch, plan }): Write => ({ ...plan.state, id: batch.lock.id }))
  for (const some of inChunks(states)) {
    await connection.query(MOVE_STATES, [...columnsOf(some), some.map(({ change }) => touchedBy(change))])
  }
}

/** An array a column, in the order of both statements. */
const columnsOf = (writes: readonly Write[]) => [
  writes.map(({ id }) => id),
  writes.map(({ recordedAt }) => recordedAt),
  writes.map(({ version }) => version),
  ...PINS.map((pin) => writes.map(({ change }) => change[pin] ?? null))
]

const inChunks = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, n) =>
    rows.slice(n * ROWS_A_STATEMENT, (n + 1) * ROWS_A_STATEMENT)
  )
