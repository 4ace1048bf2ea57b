import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BucketColumn, columnsFor } from '#domain/history/history'
import { PINS, type PinChange } from '#domain/readings/pins'
import type { Lock, Micros } from '#domain/readings/reading'
import { planBatch } from '#domain/readings/reading-batch'
import { createReadingBatchStore } from '../readings/reading-batch-store.ts'
import { createReadingWriter } from '../readings/reading-writer.ts'
import { toTimestamp } from '../timestamp.ts'
import { createBucketReader } from './reading-buckets.ts'
import { rollUpAll, rollUpSome } from './rollup-store.ts'

const MINUTE: Micros = 60_000_000
const SECOND: Micros = 1_000_000
const HOUR: Micros = 60 * MINUTE
const KEY = Buffer.alloc(32, 1)
/** Midnight of today: the history has a partition on either side of it. */
const MIDNIGHT: Micros = Math.floor(Date.now() / 86_400_000) * 86_400 * SECOND
/** Of yesterday: long enough ago for a pipeline to have fallen silent since. */
const NOON: Micros = MIDNIGHT - 12 * HOUR
const ALL = columnsFor(PINS, ['avg', 'min', 'max', 'count', 'last'])

interface Sent {
  at: Micros
  change: PinChange
}

describe('rollups', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let lastId = 0

  beforeAll(() => {
    handle = openDatabase(database.url)
  })
  afterAll(() => handle.close())

  /** A pipeline that was made at `createdAt`, under KEY. */
  async function pipeline(createdAt: Micros, id = ++lastId): Promise<Lock> {
    await handle.pool.query(
      `with made as (insert into pipelines (id, key_hash, created_at) values ($1, $2, $3))
       insert into pipeline_states (pipeline_id, recorded_at) values ($1, $3)`,
      [id, KEY, toTimestamp(createdAt)]
    )
    return { id, keyHash: KEY }
  }

  /** As devices send live; tells the time that it was recorded under. */
  async function live(lock: Lock, { at, change }: Sent): Promise<Sent> {
    const [receipt] = await createReadingWriter(handle)([{ lock, change, arrivedAt: at }])
    return { at: receipt!.recordedAt, change }
  }

  /** As a batch brings them. */
  const batch = (lock: Lock, readings: readonly Sent[]) =>
    createReadingBatchStore(handle).storeBatches(
      [{ lock, readings: readings.map(({ at, change }) => ({ change, recordedAt: at })) }],
      (asked, found) =>
        planBatch(asked.readings, found, { onDuplicate: 'replace', arrivedAt: MIDNIGHT + 24 * HOUR })
    )

  const read = (lock: Lock, span: { from: Micros; to: Micros }, stepSeconds: number, columns = ALL) =>
    createBucketReader(handle)(lock, { ...span, stepSeconds, columns })

  const rowsOf = async (table: 'rollups' | 'stale_minutes', { id }: Lock) =>
    (await handle.pool.query(`select * from ${table} where pipeline_id = $1`, [id])).rows

  const change = fc
    .record(
      { ivp1: fc.integer({ min: 0, max: 9999 }), ivp8: fc.nat(9), svp1: fc.constantFrom('', 'on', 'off') },
      { requiredKeys: [] }
    )
    .filter((pins) => Object.keys(pins).length > 0)
  const time = fc.integer({ min: -4 * 60, max: 4 * 60 }).map((seconds) => MIDNIGHT + seconds * SECOND)
  const sent = fc.record({ at: time, change })
  const step = fc.oneof(
    fc.record({ act: fc.constant('live' as const), sent }),
    fc.record({ act: fc.constant('batch' as const), sent: fc.array(sent, { minLength: 1, maxLength: 8 }) }),
    fc.record({ act: fc.constant('roll up' as const) })
  )
  const question = fc
    .record({
      a: time,
      b: time,
      offset: fc.nat(SECOND - 1),
      stepSeconds: fc.constantFrom(60, 120, 300, 3600, 45)
    })
    .filter(({ a, b }) => a !== b)

  it('answer as the readings themselves do, whatever came when and was rolled up when', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25 }),
        fc.array(question, { minLength: 1, maxLength: 4 }),
        async (steps, questions) => {
          const createdAt = MIDNIGHT - HOUR
          const lock = await pipeline(createdAt)
          const history = new Map<Micros, PinChange>()
          for (const one of steps) {
            if (one.act === 'roll up') await rollUpAll(handle)
            else if (one.act === 'live') {
              const stored = await live(lock, one.sent)
              history.set(stored.at, stored.change)
            } else {
              await batch(lock, one.sent)
              for (const { at, change: pins } of one.sent) history.set(at, pins)
            }
          }
          for (const { a, b, offset, stepSeconds } of questions) {
            const span = { from: Math.min(a, b) + offset, to: Math.max(a, b) + offset }
            expect(await read(lock, span, stepSeconds)).toEqual(bucketsOf(history, span, stepSeconds))
          }
        }
      ),
      { numRuns: 100 }
    )
  })

  it('are made again without a change', async () => {
    const lock = await pipeline(NOON)
    for (const minute of [1, 2, 3]) await live(lock, { at: NOON + minute * MINUTE, change: { ivp1: minute } })
    await rollUpAll(handle)
    const before = await rowsOf('rollups', lock)
    await handle.pool.query('delete from rollup_progress')
    await rollUpAll(handle)
    expect(before).toHaveLength(3)
    expect(await rowsOf('rollups', lock)).toEqual(before)
  })

  it('take a late reading in, and forget that its minute was stale', async () => {
    const lock = await pipeline(NOON)
    for (const minute of [1, 5]) await live(lock, { at: NOON + minute * MINUTE, change: { ivp1: 1 } })
    await rollUpAll(handle)
    await batch(lock, [{ at: NOON + MINUTE + 1, change: { ivp1: 3 } }])
    expect(await rowsOf('stale_minutes', lock)).toHaveLength(1)
    await rollUpAll(handle)
    expect(await rowsOf('stale_minutes', lock)).toEqual([])
    expect((await rowsOf('rollups', lock))[0]).toMatchObject({ ivp1_count: 2, ivp1_sum: '4', ivp1_last: 3 })
  })

  it('are nothing of a pipeline that had the id before', async () => {
    const before = await pipeline(NOON)
    for (const minute of [0.5, 1]) await live(before, { at: NOON + minute * MINUTE, change: { ivp1: 9 } })
    await rollUpAll(handle)
    await handle.pool.query('delete from pipelines where id = $1', [before.id])
    const after = await pipeline(NOON + MINUTE + SECOND, before.id)
    await live(after, { at: NOON + MINUTE + 2 * SECOND, change: { ivp1: 1 } })
    await live(after, { at: NOON + 3 * MINUTE, change: { ivp1: 1 } })
    await rollUpAll(handle)
    const buckets = await read(
      after,
      { from: NOON, to: NOON + HOUR },
      3600,
      columnsFor(['ivp1'], ['max', 'count'])
    )
    expect(buckets).toEqual([{ startsAt: NOON, values: [1, 2] }])
  })

  it('are left to the one that is at it', async () => {
    const lock = await pipeline(NOON)
    await live(lock, { at: NOON + MINUTE, change: { ivp1: 1 } })
    const client = await handle.pool.connect()
    await client.query('begin; select pg_advisory_xact_lock(3003060)')
    expect(await rollUpSome(handle)).toBe(false)
    expect(await rowsOf('rollups', lock)).toEqual([])
    await client.query('rollback')
    client.release()
    await rollUpSome(handle)
    expect(await rowsOf('rollups', lock)).toHaveLength(1)
  })

  it('open to nobody without the key', async () => {
    const { id } = await pipeline(NOON)
    const span = { from: NOON, to: NOON + HOUR }
    expect(await read({ id, keyHash: Buffer.alloc(32, 2) }, span, 60)).toBeUndefined()
  })
})

/** What the buckets must be, from the readings one by one. */
function bucketsOf(
  history: ReadonlyMap<Micros, PinChange>,
  span: { from: Micros; to: Micros },
  stepSeconds: number
) {
  const buckets = new Map<Micros, PinChange[]>()
  for (const [at, change] of [...history].sort(([a], [b]) => a - b)) {
    if (at < span.from || at >= span.to) continue
    const startsAt = Math.floor(at / (stepSeconds * SECOND)) * stepSeconds * SECOND
    buckets.set(startsAt, [...(buckets.get(startsAt) ?? []), change])
  }
  return [...buckets].map(([startsAt, changes]) => ({
    startsAt,
    values: ALL.map((column) => aggregated(changes, column))
  }))
}

function aggregated(changes: readonly PinChange[], { pin, aggregate }: BucketColumn): number | string | null {
  const values = changes.map((change) => change[pin]).filter((value) => value !== undefined && value !== null)
  if (aggregate === 'count') return values.length
  if (values.length === 0) return null
  const numbers = values as number[]
  if (aggregate === 'last') return values.at(-1)!
  if (aggregate === 'avg') return numbers.reduce((sum, value) => sum + value, 0) / numbers.length
  return aggregate === 'min' ? Math.min(...numbers) : Math.max(...numbers)
}
