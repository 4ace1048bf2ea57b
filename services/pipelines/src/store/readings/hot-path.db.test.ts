import { type DatabaseHandle, openDatabase, openUnit } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PinChange } from '#domain/readings/pins'
import type { Lock, Micros, Receipt } from '#domain/readings/reading'
import { pipelineStoreOn, SOMEBODY } from '../pipelines/pipeline-store.test.fixture.ts'
import { openHotPath } from './hot-path.ts'

const KEY = Buffer.alloc(32, 1)
const OTHER_KEY = Buffer.alloc(32, 2)
/** Behind the making of every pipeline here: no reading is recorded before that. */
const NOW = (Date.now() + 60_000) * 1000
const YEAR = 365 * 86_400 * 1_000_000

describe('hot path', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let hotPath: ReturnType<typeof openHotPath>
  let replica: ReturnType<typeof openHotPath>
  let lastId = 0
  const told: string[] = []
  const bus = { announce: (subjects: Iterable<string>) => void told.push(...subjects) }

  beforeAll(() => {
    handle = openDatabase(database.url)
    hotPath = openHotPath(database.url, bus)
    replica = openHotPath(database.url, bus)
  })
  afterAll(() => Promise.all([handle.close(), hotPath.close(), replica.close()]))

  async function pipeline(): Promise<Lock> {
    const lock = { id: ++lastId, keyHash: KEY }
    await pipelineStoreOn(handle).insert(lock, SOMEBODY)
    return lock
  }

  const send = (lock: Lock, change: PinChange, arrivedAt: Micros = NOW) =>
    hotPath.storeReading({ lock, change, arrivedAt })

  /** The history of a pipeline, oldest first: when each reading was recorded, its version and its first pins. */
  async function historyOf({ id }: Lock) {
    const { rows } = await handle.pool.query<{ recordedAt: Micros; version: number; ivp1: number }>(
      `select (extract(epoch from recorded_at) * 1000000)::float8 as "recordedAt", version::int, ivp1, ivp2, svp1
       from readings where pipeline_id = $1 order by recorded_at`,
      [id]
    )
    return rows
  }

  it('stores a reading as the latest and in the history', async () => {
    const lock = await pipeline()
    expect((await hotPath.findPins(lock))?.pins).toEqual({})
    const change = { ivp1: 9999, svp1: '😀, "quoted" \\ {braces} NULL' }
    expect(await send(lock, change)).toEqual({ version: 1, recordedAt: NOW })
    expect((await hotPath.findPins(lock))?.pins).toEqual(change)
    expect(await historyOf(lock)).toEqual([{ recordedAt: NOW, version: 1, ivp2: null, ...change }])
  })

  it('keeps the pins a reading does not name, and takes away those it gives null', async () => {
    const lock = await pipeline()
    await send(lock, { ivp1: 1, ivp2: 2, svp1: 'NULL', svp4: '' })
    await send(lock, { ivp2: 3, svp1: null })
    expect((await hotPath.findPins(lock))?.pins).toEqual({ ivp1: 1, ivp2: 3, svp4: '' })
    expect((await historyOf(lock))[1]).toMatchObject({ ivp1: null, ivp2: 3, svp1: null })
  })

  it('counts each of many readings that arrive at once, and has a time for each', async () => {
    const lock = await pipeline()
    const receipts = await Promise.all([...Array(300).keys()].map((ivp1) => send(lock, { ivp1 })))
    const history = await historyOf(lock)
    const byVersion = receipts.toSorted((a, b) => a!.version - b!.version)
    expect(byVersion).toEqual(history.map(({ version, recordedAt }) => ({ version, recordedAt })))
    expect(history.map(({ version }) => version)).toEqual([...Array(300).keys()].map((i) => i + 1))
    expect((await hotPath.findPins(lock))?.pins).toEqual({ ivp1: history.at(-1)!.ivp1 })
  })

  it('merges what arrives at once in the order it arrived in', async () => {
    const lock = await pipeline()
    await Promise.all([
      send(lock, { ivp1: 1, ivp2: 1 }),
      send(lock, { ivp2: null, svp1: 'a' }),
      send(lock, { svp1: 'b' })
    ])
    expect((await hotPath.findPins(lock))?.pins).toEqual({ ivp1: 1, svp1: 'b' })
    expect(await historyOf(lock)).toMatchObject([{ ivp2: 1 }, { svp1: 'a' }, { svp1: 'b' }])
  })

  it('keeps apart the pipelines of a batch, those with one reading and those with several', async () => {
    const [one, several, last] = [await pipeline(), await pipeline(), await pipeline()]
    await Promise.all([
      send(last, { svp4: 'only here' }),
      send(several, { ivp1: 1, svp1: 'a' }),
      send(one, { ivp2: 7 }),
      send(several, { ivp1: 2 })
    ])
    expect((await hotPath.findPins(one))?.pins).toEqual({ ivp2: 7 })
    expect((await hotPath.findPins(several))?.pins).toEqual({ ivp1: 2, svp1: 'a' })
    expect((await hotPath.findPins(last))?.pins).toEqual({ svp4: 'only here' })
    expect(await historyOf(one)).toEqual([{ recordedAt: NOW, version: 1, ivp1: null, ivp2: 7, svp1: null }])
    expect(await historyOf(several)).toEqual([
      { recordedAt: NOW, version: 1, ivp1: 1, ivp2: null, svp1: 'a' },
      { recordedAt: NOW + 1, version: 2, ivp1: 2, ivp2: null, svp1: null }
    ])
  })

  it.each([
    ['at the time of the last', 0],
    ['before the last, by a clock that is behind', -5_000_000]
  ])('moves a reading that comes %s behind it', async (_when, offset) => {
    const lock = await pipeline()
    await send(lock, { ivp1: 1 })
    expect(await send(lock, { ivp1: 2 }, NOW + offset)).toEqual({ version: 2, recordedAt: NOW + 1 })
    expect((await hotPath.findPins(lock))?.pins).toEqual({ ivp1: 2 })
  })

  it('refuses a wrong key and an unknown id beside right ones, which it stores', async () => {
    const [lock, other] = [await pipeline(), await pipeline()]
    const wrong = { ...lock, keyHash: OTHER_KEY }
    const receipts = await Promise.all([
      send(wrong, { ivp1: 1 }),
      send(lock, { ivp1: 2 }),
      send({ id: 99_999_999, keyHash: KEY }, { ivp1: 3 }),
      send({ ...lock, keyHash: Buffer.alloc(32, 3) }, { ivp1: 4 }),
      send(other, { ivp1: 5 })
    ])
    expect(receipts.map((receipt) => receipt?.version)).toEqual([undefined, 1, undefined, undefined, 1])
    expect(await historyOf(lock)).toMatchObject([{ ivp1: 2 }])
    expect(await hotPath.findPins(wrong)).toBeUndefined()
    const found = await Promise.all([
      hotPath.findPins(wrong),
      hotPath.findPins(other),
      hotPath.findPins(lock)
    ])
    expect(found.map((state) => state?.pins)).toEqual([undefined, { ivp1: 5 }, { ivp1: 2 }])
  })

  it('stores nothing under a key from the moment it is changed', async () => {
    const lock = await pipeline()
    await pipelineStoreOn(handle).setKeyHash(lock, OTHER_KEY, SOMEBODY)
    expect(await send(lock, { ivp1: 1 })).toBeUndefined()
    expect((await replica.findPins({ ...lock, keyHash: OTHER_KEY }))?.pins).toEqual({})
  })

  it.each([1, 3])(
    'stores what comes at once under two keys that both open: %i under either',
    async (times) => {
      const lock = await pipeline()
      await handle.pool.query(
        `update pipelines set key_hash = $2, previous_key_hash = $3, previous_key_until = now() + interval '1 hour'
       where id = $1`,
        [lock.id, OTHER_KEY, KEY]
      )
      const changes = [...Array(2 * times).keys()]
      const receipts = await Promise.all(
        changes.map((i) => send(i % 2 === 0 ? lock : { ...lock, keyHash: OTHER_KEY }, { ivp1: i }))
      )
      const versions = changes.map((i) => i + 1)
      expect(receipts.map((receipt) => receipt?.version).sort()).toEqual(versions)
      const history = await historyOf(lock)
      expect(history.map(({ version }) => version)).toEqual(versions)
      expect(history.map(({ ivp1 }) => ivp1).sort()).toEqual(changes)
    }
  )

  it('refuses a time that has no partition, and that reading alone', async () => {
    const [lock, other] = [await pipeline(), await pipeline()]
    const [refused, stored] = await Promise.allSettled([
      send(lock, { ivp1: 1 }, NOW + YEAR),
      send(other, { ivp1: 1 })
    ])
    expect(refused).toMatchObject({ reason: { kind: 'unavailable', code: 'history_closed' } })
    expect(stored).toMatchObject({ value: { version: 1 } })
    expect([(await hotPath.findPins(lock))?.pins, await historyOf(lock)]).toEqual([{}, []])
  })

  it('gives each version once when replicas write to the same pipelines', async () => {
    const locks = await Promise.all([...Array(20)].map(pipeline))
    const writes = [...Array(600).keys()].map((i) => {
      const path = i % 2 === 0 ? hotPath : replica
      return path.storeReading({ lock: locks[(i * 7) % 20]!, change: { ivp1: i }, arrivedAt: NOW })
    })
    const receipts = await Promise.all(writes)
    expect(receipts).not.toContain(undefined)
    for (const lock of locks) {
      expect((await historyOf(lock)).map(({ version }) => version)).toEqual(
        [...Array(30).keys()].map((i) => i + 1)
      )
    }
  })

  it('tells of what it stored, and of nothing else', async () => {
    const [lock, other] = [await pipeline(), await pipeline()]
    told.length = 0
    await Promise.all([
      send(lock, { ivp1: 1 }),
      send({ ...other, keyHash: OTHER_KEY }, { ivp1: 1 }),
      send(other, { ivp1: 1 }, NOW + YEAR).catch(() => {})
    ])
    expect(told).toEqual([`readings ${lock.id}`])
  })

  it('stores a named reading once when replicas race for it', async () => {
    const locks = await Promise.all([...Array(20)].map(pipeline))
    const sent = locks.flatMap((lock, i) =>
      [hotPath, replica].map((path) => {
        const name = { id: `raced-${i}`, fingerprint: 'the same' }
        return path.storeReading({ lock, change: { ivp1: i }, arrivedAt: NOW, name })
      })
    )
    const receipts = await Promise.all(sent)
    for (const [i, lock] of locks.entries()) {
      const pair = receipts.slice(2 * i, 2 * i + 2)
      expect(pair.map((receipt) => receipt?.version)).toEqual([1, 1])
      expect(pair.filter((receipt) => receipt?.isReplay)).toHaveLength(1)
      expect(await historyOf(lock)).toHaveLength(1)
    }
  })

  it('tells of a named reading as it was stored, times that were moved included', async () => {
    const lock = await pipeline()
    const name = { id: 'moved', fingerprint: 'the same' }
    await send(lock, { ivp1: 1 })
    const [first, beside] = await Promise.all([
      hotPath.storeReading({ lock, change: { ivp1: 2 }, arrivedAt: NOW - 5, name }),
      send(lock, { ivp1: 3 }, NOW - 5)
    ])
    expect([first!.version, beside!.version]).toEqual([2, 3])
    const again = await replica.storeReading({ lock, change: { ivp1: 2 }, arrivedAt: NOW + 9, name })
    expect(again).toMatchObject({ ...first, isReplay: true })
    await expect(
      hotPath.storeReading({ lock, change: {}, arrivedAt: NOW, name: { ...name, fingerprint: 'another' } })
    ).rejects.toMatchObject({ kind: 'unprocessable', code: 'idempotency_key_reused' })
  })

  it('is part of no transaction that a request runs in', async () => {
    const lock = await pipeline()
    const unit = await openUnit(handle.pool)
    const receipt: Receipt | undefined = await unit.run(() => send(lock, { ivp1: 1 }))
    await unit.rollback()
    expect(receipt?.version).toBe(1)
    expect((await hotPath.findPins(lock))?.pins).toEqual({ ivp1: 1 })
  })

  it('rewrites a state inside its page, and touches no index for it', async () => {
    const lock = await pipeline()
    const path = openHotPath(database.url, bus)
    for (let ivp1 = 0; ivp1 < 100; ivp1++) await path.storeReading({ lock, change: { ivp1 }, arrivedAt: NOW })
    // A connection tells what it did when it ends.
    await path.close()
    const updates = async () => {
      const { rows } = await handle.pool.query<{ all: number; hot: number }>(
        `select n_tup_upd::int as all, n_tup_hot_upd::int as hot
         from pg_stat_user_tables where relname = 'pipeline_states'`
      )
      return rows[0]!
    }
    await expect.poll(async () => (await updates()).all).toBeGreaterThan(99)
    const { all, hot } = await updates()
    expect(hot / all).toBeGreaterThan(0.99)
  })
})
