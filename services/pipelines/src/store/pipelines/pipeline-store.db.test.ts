import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PipelineStore } from '#domain/pipelines/pipelines'
import type { Lock } from '#domain/readings/reading'
import { pipelineStates } from '../schema.ts'
import { pipelineStoreOn, SOMEBODY } from './pipeline-store.test.fixture.ts'

const KEY = Buffer.alloc(32, 1)
const OTHER_KEY = Buffer.alloc(32, 2)

describe('pipeline store', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let store: PipelineStore

  beforeAll(() => {
    handle = openDatabase(database.url)
    store = pipelineStoreOn(handle)
  })
  afterAll(() => handle.close())

  async function inserted(id: number): Promise<Lock> {
    const lock = { id, keyHash: KEY }
    expect(await store.insert(lock, SOMEBODY)).toBe(true)
    return lock
  }

  async function stateOf(id: number) {
    const [state] = await handle.db.select().from(pipelineStates).where(eq(pipelineStates.pipelineId, id))
    return state!
  }

  it('makes a pipeline with its state, which holds nothing yet', async () => {
    await inserted(1)
    expect(await stateOf(1)).toMatchObject({ version: 0, ivp1: null, recordedAt: expect.any(Date) })
  })

  it('makes a pipeline once when two requests race', async () => {
    const made = await Promise.all(
      [KEY, OTHER_KEY].map((keyHash) => store.insert({ id: 2, keyHash }, SOMEBODY))
    )
    expect(made.filter(Boolean)).toHaveLength(1)
  })

  it('keeps the key of a pipeline that is made again', async () => {
    const lock = await inserted(3)
    expect(await store.insert({ ...lock, keyHash: OTHER_KEY }, SOMEBODY)).toBe(false)
    expect(await store.setKeyHash(lock, KEY, SOMEBODY)).toBe(true)
  })

  it('refuses an id of more than eight digits', async () => {
    await expect(store.insert({ id: 100_000_000, keyHash: KEY }, SOMEBODY)).rejects.toThrow()
  })

  it.each([
    ['a wrong key', { id: 6, keyHash: OTHER_KEY }],
    ['the id of another pipeline', { id: 7, keyHash: KEY }],
    ['an unknown id', { id: 8, keyHash: KEY }]
  ])('changes no key under %s', async (_what, lock) => {
    await store.insert({ id: 6, keyHash: KEY }, SOMEBODY)
    await store.insert({ id: 7, keyHash: OTHER_KEY }, SOMEBODY)
    expect(await store.setKeyHash(lock, Buffer.alloc(32, 3), SOMEBODY)).toBe(false)
    expect(await store.setKeyHash({ id: 6, keyHash: KEY }, KEY, SOMEBODY)).toBe(true)
  })

  it('changes a key once when two requests race, and the old key is dead at once', async () => {
    const lock = await inserted(9)
    const keys = [OTHER_KEY, Buffer.alloc(32, 3)]
    const changed = await Promise.all(keys.map((key) => store.setKeyHash(lock, key, SOMEBODY)))
    expect(changed.filter(Boolean)).toHaveLength(1)
    expect(await store.setKeyHash(lock, KEY, SOMEBODY)).toBe(false)
    expect(await store.setKeyHash({ id: 9, keyHash: keys[changed.indexOf(true)]! }, KEY, SOMEBODY)).toBe(true)
  })

  it('tells whether a pipeline exists, and how many do', async () => {
    const before = await store.count()
    expect(await store.exists(10)).toBe(false)
    await inserted(10)
    expect(await store.exists(10)).toBe(true)
    expect(await store.count()).toBe(before + 1)
  })

  it('leaves room in each page of states, and indexes nothing that a reading changes', async () => {
    const { rows } = await handle.pool.query(`
      select c.reloptions, array_agg(i.indkey::text) as indexed
      from pg_class c join pg_index i on i.indrelid = c.oid
      where c.relname = 'pipeline_states' group by c.oid`)
    expect(rows).toEqual([{ reloptions: ['fillfactor=50'], indexed: ['1'] }])
  })
})
