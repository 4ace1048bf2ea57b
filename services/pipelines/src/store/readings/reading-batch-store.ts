import { type DatabaseHandle, withTx } from '@fieldgate/db'
import type { PipelineId } from '#domain/pipelines/pipeline'
import { touchedBy } from '#domain/readings/pins'
import type { Micros } from '#domain/readings/reading'
import type {
  BatchPlan,
  Outcome,
  PipelineBatch,
  PipelineHistory,
  PlannedReading
} from '#domain/readings/reading-batch'
import type { ReadingBatchStore } from '#domain/readings/reading-batches'
import { rethrowAsClosed } from '../history/history-closed.ts'
import { markStale } from '../history/stale-minutes.ts'
import { pinColumns } from '../pin-columns.ts'
import { bytesLiteral, numbersLiteral } from './array-literal.ts'
import { FIND_TAKEN, LOCK_STATES, REPLACE_WRITES, STORE_WRITES } from './batch-statements.ts'

const ROWS_A_STATEMENT = 1_000

type Connection = Pick<DatabaseHandle['pool'], 'query'>
type Place = Pick<PipelineHistory, 'version' | 'recordedAt' | 'createdAt'>
/** A row of the history, or, with the bits of the pins it touches, the change of a state. */
type Write = PlannedReading & { id: PipelineId; found: PipelineHistory; touched: number | null }

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
      const { places, days } = await lockStates(client, batches)
      const open = batches.filter((batch) => places.has(batch))
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

/** Where each batch stands whose lock opens, and the days that the history has a place for. */
async function lockStates(
  connection: Connection,
  batches: readonly PipelineBatch[]
): Promise<{ places: Map<PipelineBatch, Place>; days: Set<number> }> {
  const { rows } = await connection.query<Place & { place: number; days: number[] | null }>({
    name: 'lock_states',
    text: LOCK_STATES,
    values: [
      numbersLiteral(batches.map(({ lock }) => lock.id)),
      bytesLiteral(batches.map(({ lock }) => lock.keyHash))
    ]
  })
  const days = new Set(rows.pop()!.days)
  return { places: new Map(rows.map(({ place, ...found }) => [batches[place - 1]!, found])), days }
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
    plan.writes.map((reading): Write => ({ ...reading, id: lock.id, found, touched: null }))
  )
  const states = planned
    .filter(({ plan }) => plan.writes.length > 0)
    .map(({ batch: { lock }, found, plan: { state } }): Write => {
      return { ...state, id: lock.id, found, touched: touchedBy(state.change) }
    })
  const statement = writes.some(({ found, recordedAt }) => found.taken.has(recordedAt))
    ? { name: 'replace_writes', text: REPLACE_WRITES }
    : { name: 'store_writes', text: STORE_WRITES }
  for (const some of inChunks([...writes, ...states])) {
    await connection.query({ ...statement, values: columnsOf(some) })
  }
  await markStale(
    connection,
    writes.filter(({ recordedAt, found }) => recordedAt <= found.recordedAt)
  )
}

/** An array a column, in the order of both statements. */
const columnsOf = (writes: readonly Write[]) => [
  numbersLiteral(writes.map(({ id }) => id)),
  numbersLiteral(writes.map(({ recordedAt }) => recordedAt)),
  numbersLiteral(writes.map(({ version }) => version)),
  numbersLiteral(writes.map(({ touched }) => touched)),
  ...pinColumns(writes.map(({ change }) => change))
]

const inChunks = <T>(rows: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(rows.length / ROWS_A_STATEMENT) }, (_, n) =>
    rows.slice(n * ROWS_A_STATEMENT, (n + 1) * ROWS_A_STATEMENT)
  )
