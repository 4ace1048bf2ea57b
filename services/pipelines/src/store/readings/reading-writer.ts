import { type DatabaseHandle, withTx } from '@fieldgate/db'
import type { WriteName } from '@fieldgate/idempotency'
import type { PipelineId } from '#domain/pipelines/pipeline'
import type { PinChange } from '#domain/readings/pins'
import type { Lock, Micros, Reading, Receipt } from '#domain/readings/reading'
import { rethrowAsClosed } from '../history/history-closed.ts'
import { opensWith } from '../lock-condition.ts'
import { rowsOf } from './reading-rows.ts'
import { STORE_NAMED_READINGS, STORE_READINGS, STORE_SUMMED_READINGS } from './reading-statement.ts'

/** The readings of a batch that show the same key to the same pipeline, in the order of their arrival. */
export interface ReadingGroup {
  lock: Lock
  readings: Array<{ change: PinChange; recordedAt: Micros; name?: WriteName | undefined }>
}

/** A place in the batch: the nth reading (from 0) of a group. */
interface Place {
  group: ReadingGroup
  nth: number
}

/** What the statement says of a group that it stored. */
interface Stored {
  version: number
  shift: Micros
}

type Connection = Pick<DatabaseHandle['pool'], 'query'>

/**
 * Stores a batch of readings, all or, when it fails, none: undefined for one whose lock does not open. Several to one
 * pipeline become one change of its state, and a row of the history each.
 */
export const createReadingWriter =
  ({ pool }: Pick<DatabaseHandle, 'pool'>) =>
  async (readings: readonly Reading[]): Promise<Array<Receipt | undefined>> => {
    const { groups, places, isContested } = grouped(readings)
    const stored = isContested
      ? await withTx(pool, (_tx, client) => storeContested(client, groups))
      : await store(pool, groups)
    return places.map(({ group, nth }) => receiptOf(group, nth, stored.get(group)))
  }

/**
 * Stores one reading by itself, unless `assertAdmitted` throws at the version of the pins that it finds; undefined
 * when the lock does not open.
 */
export const createConditionalWriter =
  ({ pool }: Pick<DatabaseHandle, 'pool'>) =>
  (reading: Reading, assertAdmitted: (version: number) => void): Promise<Receipt | undefined> =>
    withTx(pool, async (_tx, client) => {
      const { rows } = await client.query<{ version: number }>(LOCK_STATE, [
        reading.lock.id,
        reading.lock.keyHash
      ])
      if (!rows[0]) return undefined
      assertAdmitted(rows[0].version)
      const { groups, places } = grouped([reading])
      const { group, nth } = places[0]!
      return receiptOf(group, nth, (await store(client, groups)).get(group))
    }).catch(rethrowAsClosed)

const LOCK_STATE = `
select pipeline_states.version::float8
from pipeline_states join pipelines on pipelines.id = pipeline_id
where pipeline_id = $1 and ${opensWith('$2')}
for update of pipeline_states`

/** Contested is a pipeline to which different keys are shown. */
function grouped(readings: readonly Reading[]) {
  const groups: ReadingGroup[] = []
  const firstOfId = new Map<PipelineId, ReadingGroup>()
  const places = readings.map(({ lock, change, arrivedAt, name }): Place => {
    const isSame = ({ lock: { id, keyHash } }: ReadingGroup) => id === lock.id && keyHash.equals(lock.keyHash)
    let group = firstOfId.get(lock.id)
    const isNew = group === undefined
    if (group && !isSame(group)) group = groups.find(isSame)
    if (!group) {
      group = { lock, readings: [] }
      groups.push(group)
      if (isNew) firstOfId.set(lock.id, group)
    }
    const last = group.readings.at(-1)
    const recordedAt = last ? Math.max(arrivedAt, last.recordedAt + 1) : arrivedAt
    return { group, nth: group.readings.push({ change, recordedAt, name }) - 1 }
  })
  // By id, so that two statements which lock the same rows do it in the same order.
  groups.sort((a, b) => a.lock.id - b.lock.id)
  return { groups, places, isContested: firstOfId.size < groups.length }
}

/** Two keys of one pipeline in a batch: at most a few of them open, and each takes a statement of its own. */
async function storeContested(
  connection: Connection,
  groups: readonly ReadingGroup[]
): Promise<Map<ReadingGroup, Stored>> {
  const stored = await store(connection, groups)
  const ids = new Set([...stored.keys()].map(({ lock }) => lock.id))
  const contested = groups.filter((group) => ids.has(group.lock.id) && !stored.has(group))
  const further = contested.length > 0 ? await storeContested(connection, contested) : []
  return new Map([...stored, ...further])
}

async function store(
  connection: Connection,
  groups: readonly ReadingGroup[]
): Promise<Map<ReadingGroup, Stored>> {
  const { rows, values } = rowsOf(groups)
  const names = rows.some(({ name }) => name)
    ? [rows.map(({ name }) => name?.id), rows.map(({ name }) => name?.fingerprint)]
    : []
  const { rows: answer } = await connection.query<{ stored: string | null }>({
    ...statementFor({ isNamed: names.length > 0, isSummed: rows.length > groups.length }),
    values: [...values, ...names]
  })
  const stored = new Map<ReadingGroup, Stored>()
  const numbers = (answer[0]?.stored ?? '').split(' ')
  for (let i = 0; i + 2 < numbers.length; i += 3) {
    const [place, version, shift] = [Number(numbers[i]), Number(numbers[i + 1]), Number(numbers[i + 2])]
    stored.set(rows[place - 1]!.group, { version, shift })
  }
  return stored
}

function statementFor({ isNamed, isSummed }: { isNamed: boolean; isSummed: boolean }) {
  if (isNamed) return STORE_NAMED_READINGS
  return isSummed ? STORE_SUMMED_READINGS : STORE_READINGS
}

function receiptOf(group: ReadingGroup, nth: number, stored: Stored | undefined): Receipt | undefined {
  if (!stored) return undefined
  const { recordedAt } = group.readings[nth]!
  return { version: stored.version + nth + 1, recordedAt: recordedAt + stored.shift }
}
