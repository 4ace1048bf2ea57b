import { randomUUID } from 'node:crypto'
import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordStore } from '#domain/records'
import { createRecordStore } from './record-store.ts'
import { recordChanges, records } from './schema.ts'

describe('record store', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let store: RecordStore

  beforeAll(() => {
    handle = openDatabase(database.url)
    store = createRecordStore(handle)
  })
  afterAll(() => handle.close())

  const newRecord = (value1: string) => ({
    id: randomUUID(),
    timestamp: null,
    value1,
    value2: null,
    value3: null,
    shared: true,
    ownerId: null,
    lastModifiedBy: 'sumit'
  })
  const historyOf = (id: string) =>
    handle.db
      .select()
      .from(recordChanges)
      .where(eq(recordChanges.recordId, id))
      .orderBy(asc(recordChanges.version))

  it('keeps a double to the last digit', async () => {
    const { number } = await store.insert({ ...newRecord('exact'), timestamp: 0.1 + 0.2, value2: 5e-324 })
    expect(await store.findShared(number)).toMatchObject({ timestamp: 0.1 + 0.2, value2: 5e-324 })
  })

  it('writes the history of a record from its beginning to its end', async () => {
    const { id, number } = await store.insert(newRecord('first'))
    await store.updateShared(number, { value1: 'second', value3: true }, 'falcon')
    await store.removeShared(number, 'loki')

    const first = { timestamp: null, value1: 'first', value2: null, value3: null, shared: true }
    const second = { ...first, value1: 'second', value3: true }
    expect(await historyOf(id)).toMatchObject([
      { version: 1, changedBy: 'sumit', before: null, after: first },
      { version: 2, changedBy: 'falcon', before: first, after: second },
      { version: 3, changedBy: 'loki', before: second, after: null }
    ])
  })

  it('loses neither of two modifications that race, and tells them in order', async () => {
    const { id, number } = await store.insert(newRecord('raced'))
    const rivals = Array.from({ length: 8 }, (_, i) => `rival-${i}`)
    await Promise.all(rivals.map((name) => store.updateShared(number, { value1: name }, name)))

    const history = await historyOf(id)
    expect(history.map((change) => change.version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(new Set(history.slice(1).map((change) => change.changedBy))).toEqual(new Set(rivals))
    for (const [i, change] of history.slice(1).entries()) {
      expect(change.before).toEqual(history[i]!.after)
      expect(change.changedAt.getTime()).toBeGreaterThanOrEqual(history[i]!.changedAt.getTime())
    }
    expect(await store.findShared(number)).toMatchObject({ version: 9, value1: history.at(-1)!.changedBy })
  })

  it('removes a record once when two requests race, and keeps its row', async () => {
    const { id, number } = await store.insert(newRecord('removed'))
    const removals = await Promise.all([store.removeShared(number, 'a'), store.removeShared(number, 'b')])
    expect(removals.filter(Boolean)).toHaveLength(1)
    expect(await store.findShared(number)).toBeUndefined()
    expect(await store.updateShared(number, { value1: 'late' }, 'a')).toBeUndefined()

    const [row] = await handle.db.select().from(records).where(eq(records.id, id))
    expect(row).toMatchObject({ value1: 'removed', deletedAt: expect.any(Date) })
    expect(await historyOf(id)).toHaveLength(2)
  })

  it('leaves neither the record nor its history when one of the two cannot be written', async () => {
    const taken = await store.insert(newRecord('taken'))
    await expect(store.insert({ ...newRecord('again'), id: taken.id })).rejects.toThrow()
    expect(await historyOf(taken.id)).toHaveLength(1)
  })

  it('shows a private record to nobody who asks for shared ones', async () => {
    const { id, number } = await store.insert({ ...newRecord('mine'), shared: false, ownerId: randomUUID() })
    expect(await store.findShared(number)).toBeUndefined()
    expect(await store.updateShared(number, { value1: 'theirs' }, 'falcon')).toBeUndefined()
    expect(await store.removeShared(number, 'falcon')).toBe(false)
    expect(
      (await store.listShared({ after: number - 1, limit: 1 })).map((record) => record.id)
    ).not.toContain(id)
  })

  it('refuses a record that nobody could see', async () => {
    await expect(store.insert({ ...newRecord('lost'), shared: false })).rejects.toMatchObject({
      cause: { constraint: 'records_owner_id_check' }
    })
  })

  it('lists by number, whatever was changed last', async () => {
    const [a, b] = [await store.insert(newRecord('a')), await store.insert(newRecord('b'))]
    await store.updateShared(a.number, { value1: 'a2' }, 'falcon')
    const page = await store.listShared({ after: a.number - 1, limit: 2 })
    expect(page.map((record) => record.number)).toEqual([a.number, b.number])
  })

  it.each(['update record_changes set changed_by = $1', 'delete from record_changes where changed_by = $1'])(
    'may not rewrite history: %s',
    async (statement) => {
      await store.insert(newRecord('kept'))
      await expect(handle.pool.query(statement, ['sumit'])).rejects.toThrow('permission denied')
    }
  )

  it('may not empty the history either', async () => {
    await expect(handle.db.execute(sql`truncate ${recordChanges}`)).rejects.toMatchObject({
      cause: { code: '42501' }
    })
  })
})
