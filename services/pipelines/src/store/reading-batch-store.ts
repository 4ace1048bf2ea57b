import { type DatabaseHandle, withTx } from '@fieldgate/db'
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
import { bytesLiteral, numbersLiteral } from './array-literal.ts'
import {
  FIND_DAYS,
  FIND_TAKEN,
  LOCK_STATES,
  MOVE_STATES,
  REPLACE_HISTORY,
  STORE_HISTORY
} from './batch-statements.ts'
import { rethrowAsClosed } from './history-closed.ts'
import { pinColumns, touchedBy } from './pin-columns.ts'
import { markStale } from './stale-minutes.ts'

const ROWS_A_STATEMENT = 1_000

type Connection = Pick<DatabaseHandle['pool'], 'query'>
type Place = Pick<PipelineHistory, 'version' | 'recordedAt' | 'createdAt'>
type Write = PlannedReading & { id: PipelineId; found: PipelineHistory }

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
      const taken = await findTaken(client, open, places)
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
  const { rows } = await connection.query<Place & { place: number }>({
    name: 'lock_states',
    text: LOCK_STATES,
    values: [
      numbersLiteral(batches.map(({ lock }) => lock.id)),
      bytesLiteral(batches.map(({ lock }) => lock.keyHash))
    ]
  })
  return new Map(rows.map(({ place, ...found }) => [batches[place - 1]!, found]))
}

async function findDays(connection: Connection): Promise<Set<number>> {
  const { rows } = await connection.query<{ day: number }>({ name: 'find_days', text: FIND_DAYS })
  return new Set(rows.map(({ day }) => day))
}

/** Of each batch the times that its pipeline has a reading of: none is later than its latest. */
async function findTaken(
  connection: Connection,
  batches: readonly PipelineBatch[],
  places: ReadonlyMap<PipelineBatch, Place>
): Promise<Map<PipelineBatch, Set<Micros>>> {
  const taken = new Map(batches.map((batch) => [batch, new Set<Micros>()]))
  const asked = batches.flatMap((batch) =>
    batch.readings.flatMap(({ recordedAt }) =>
      recordedAt === undefined || recordedAt > places.get(batch)!.recordedAt ? [] : [{ batch, recordedAt }]
    )
  )
  for (const some of inChunks(asked)) {
    const { rows } = await connection.query<{ place: number }>({
      name: 'find_taken',
      text: FIND_TAKEN,
      values: [
        numbersLiteral(some.map(({ batch }) => batch.lock.id)),
        numbersLiteral(some.map(({ recordedAt }) => recordedAt))
      ]
    })
    for (const { place } of rows) taken.get(some[place - 1]!.batch)!.add(some[place - 1]!.recordedAt)
  }
  return taken
}

async function write(connection: Connection, planned: readonly Planned[]): Promise<void> {
  const writes = planned.flatMap(({ batch: { lock }, found, plan }) =>
    plan.writes.map((reading): Write => ({ ...reading, id: lock.id, found }))
  )
  const isReplacing = ({ found, recordedAt }: Write) => found.taken.has(recordedAt)
  for (const some of inChunks(writes.filter((write) => !isReplacing(write)))) {
    await connection.query({ name: 'store_history', text: STORE_HISTORY, values: columnsOf(some) })
  }
  for (const some of inChunks(writes.filter(isReplacing))) {
    await connection.query({ name: 'replace_history', text: REPLACE_HISTORY, values: columnsOf(some) })
  }
  await markStale(
    connection,
    writes.filter(({ recordedAt, found }) => recordedAt <= found.recordedAt)
  )
  const states = planned
    .filter(({ plan }) => plan.writes.length > 0)
    .map(({ batch, found, plan }): Write => ({ ...plan.state, id: batch.lock.id, found }))
  for (const some of inChunks(states)) {
    const touched = numbersLiteral(some.map(({ change }) => touchedBy(change)))
    await connection.query({ name: 'move_states', text: MOVE_STATES, values: [...columnsOf(some), touched] })
  }
}

/** An array a column, in the order of all three statements. */
const columnsOf = (writes: readonly Write[]) => [
  numbersLiteral(writes.map(({ id }) => id)),
  numbersLiteral(writes.map(({ recordedAt }) => recordedAt)),
  numbersLiteral(writes.map(({ version }) => version)),
  ...pinColumns(writes.map(({ change }) => change))
]

const inChunks = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, n) =>
    rows.slice(n * ROWS_A_STATEMENT, (n + 1) * ROWS_A_STATEMENT)
  )
