import { randomUUID } from 'node:crypto'
import { type Authorship, createAuditor } from '@fieldgate/audit'
import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { asc, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Reach, SHARED } from '#domain/caller'
import type { NewRecord, RecordStore } from '#domain/record-store'
import { createRecordStore } from './record-store.ts'
import { auditOutbox, recordChanges, records } from './schema.ts'

const by = (name: string): Authorship => ({
  actor: { kind: 'api_key', id: name, name },
  requestId: 'a-request'
})
const shared = (number: number) => ({ number, reach: SHARED })
const anyOf = (id: string) => ({ id, reach: {} })

describe('record store', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let store: RecordStore

  beforeAll(() => {
    handle = openDatabase(database.url)
    store = createRecordStore(handle, createAuditor('records', { newId: randomUUID, now: () => new Date() }))
  })
  afterAll(() => handle.close())

  const newRecord = (value1: string): NewRecord => ({
    id: randomUUID(),
    timestamp: null,
    value1,
    value2: null,
    value3: null,
    shared: true,
    ownerId: null
  })
  const insert = async (given: NewRecord) => (await store.insert([given], by('sumit')))[0]!
  const listed = async (reach: Reach) =>
    (await store.list({ reach, filter: {}, sort: 'number', cursor: undefined, limit: 500 })).items
  const historyOf = (id: string) =>
    handle.db
      .select()
      .from(recordChanges)
      .where(eq(recordChanges.recordId, id))
      .orderBy(asc(recordChanges.version))
  const auditOf = async (id: string) =>
    (await handle.db.select().from(auditOutbox).orderBy(asc(auditOutbox.position)))
      .map(({ event }) => event)
      .filter((event) => event.targetId === id)

  it('keeps a double to the last digit', async () => {
    const { number } = await insert({ ...newRecord('exact'), timestamp: 0.1 + 0.2, value2: 5e-324 })
    expect(await store.find(shared(number))).toMatchObject({ timestamp: 0.1 + 0.2, value2: 5e-324 })
  })

  it('writes the history of a record from its beginning to its end', async () => {
    const { id, number } = await insert(newRecord('first'))
    await store.update(shared(number), 'none', () => ({ value1: 'second', value3: true }), by('falcon'))
    await store.remove(shared(number), 'none', by('loki'))

    const first = { timestamp: null, value1: 'first', value2: null, value3: null, shared: true }
    const second = { ...first, value1: 'second', value3: true }
    expect(await historyOf(id)).toMatchObject([
      { version: 1, changedBy: 'sumit', before: null, after: first },
      { version: 2, changedBy: 'falcon', before: first, after: second },
      { version: 3, changedBy: 'loki', before: second, after: null }
    ])
  })

  it('loses neither of two modifications that race, and tells them in order', async () => {
    const { id, number } = await insert(newRecord('raced'))
    const rivals = Array.from({ length: 8 }, (_, i) => `rival-${i}`)
    await Promise.all(
      rivals.map((name) => store.update(shared(number), 'none', () => ({ value1: name }), by(name)))
    )

    const history = await historyOf(id)
    expect(history.map((change) => change.version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(new Set(history.slice(1).map((change) => change.changedBy))).toEqual(new Set(rivals))
    for (const [i, change] of history.slice(1).entries()) {
      expect(change.before).toEqual(history[i]!.after)
      expect(change.changedAt.getTime()).toBeGreaterThanOrEqual(history[i]!.changedAt.getTime())
    }
    expect(await store.find(shared(number))).toMatchObject({ version: 9, value1: history.at(-1)!.changedBy })
  })

  it('removes a record once when two requests race, and keeps its row', async () => {
    const { id, number } = await insert(newRecord('removed'))
    const removals = await Promise.all([
      store.remove(shared(number), 'none', by('a')),
      store.remove(shared(number), 'none', by('b'))
    ])
    expect(removals.filter(Boolean)).toHaveLength(1)
    expect(await store.find(shared(number))).toBeUndefined()
    expect(await store.update(shared(number), 'none', () => ({ value1: 'late' }), by('a'))).toBeUndefined()

    const [row] = await handle.db.select().from(records).where(eq(records.id, id))
    expect(row).toMatchObject({ value1: 'removed', deletedAt: expect.any(Date) })
    expect(await historyOf(id)).toHaveLength(2)
  })

  it('leaves neither the record nor its history when one of the two cannot be written', async () => {
    const taken = await insert(newRecord('taken'))
    await expect(insert({ ...newRecord('again'), id: taken.id })).rejects.toThrow()
    expect(await historyOf(taken.id)).toHaveLength(1)
  })

  it('shows a private record to nobody who asks for shared ones', async () => {
    const { id, number } = await insert({ ...newRecord('mine'), shared: false, ownerId: randomUUID() })
    expect(await store.find(shared(number))).toBeUndefined()
    expect(
      await store.update(shared(number), 'none', () => ({ value1: 'theirs' }), by('falcon'))
    ).toBeUndefined()
    expect(await store.remove(shared(number), 'none', by('falcon'))).toBe(false)
    expect((await listed(SHARED)).map((record) => record.id)).not.toContain(id)
  })

  it('refuses a record that nobody could see', async () => {
    await expect(insert({ ...newRecord('lost'), shared: false })).rejects.toMatchObject({
      cause: { constraint: 'records_owner_id_check' }
    })
  })

  it('lists by number, whatever was changed last', async () => {
    const [a, b] = [await insert(newRecord('a')), await insert(newRecord('b'))]
    await store.update(shared(a.number), 'none', () => ({ value1: 'a2' }), by('falcon'))
    const numbers = (await listed(SHARED)).map((record) => record.number)
    expect(numbers.slice(-2)).toEqual([a.number, b.number])
    expect(numbers).toEqual(numbers.toSorted((x, y) => x - y))
  })

  it('shows an owner its own records, and a bound caller those it is bound to', async () => {
    const [mine, theirs] = [randomUUID(), randomUUID()]
    const a = await insert({ ...newRecord('a'), ownerId: mine, shared: false })
    const b = await insert({ ...newRecord('b'), ownerId: theirs, shared: false })
    expect((await listed({ ownerId: mine })).map((record) => record.id)).toEqual([a.id])
    expect((await listed({ ids: [b.id, 'a-gateway'] })).map((record) => record.id)).toEqual([b.id])
    expect(await listed({ ownerId: mine, ids: [b.id] })).toEqual([])
    expect(await listed({ ids: [] })).toEqual([])
    expect(await store.find({ id: a.id, reach: { ownerId: theirs } })).toBeUndefined()
    expect(await store.count({ reach: { ownerId: mine }, filter: {} })).toBe(1)
  })

  it('keeps a batch whole and in its order, or not at all', async () => {
    const rows = ['x', 'y', 'z'].map(newRecord)
    const made = await store.insert(rows, by('sumit'))
    expect(made.map((record) => record.id)).toEqual(rows.map((row) => row.id))
    expect(made.map((record) => record.number)).toEqual([0, 1, 2].map((n) => made[0]!.number + n))
    for (const { id } of rows) {
      expect(await historyOf(id)).toHaveLength(1)
      expect(await auditOf(id)).toMatchObject([{ action: 'record.created' }])
    }

    const fresh = newRecord('fresh')
    await expect(store.insert([fresh, rows[0]!], by('sumit'))).rejects.toMatchObject({
      code: 'record_id_taken'
    })
    expect(await store.findEver(anyOf(fresh.id))).toBeUndefined()
    expect(await auditOf(fresh.id)).toEqual([])
  })

  it('writes one audit event for each step, in its transaction', async () => {
    const { id } = await insert(newRecord('audited'))
    await store.update(anyOf(id), 'none', () => ({ value2: 1 }), by('falcon'))
    await store.remove(anyOf(id), 'none', by('loki'))
    await store.purge(anyOf(id), 'none', by('odin'))

    const first = { timestamp: null, value1: 'audited', value2: null, value3: null, shared: true }
    const second = { ...first, value2: 1 }
    const told = { service: 'records', targetType: 'record', targetId: id, requestId: 'a-request' }
    expect(await auditOf(id)).toMatchObject([
      { ...told, actor: { name: 'sumit' }, action: 'record.created', before: null, after: first },
      { ...told, actor: { name: 'falcon' }, action: 'record.updated', before: first, after: second },
      { ...told, actor: { name: 'loki' }, action: 'record.deleted', before: second, after: null },
      { ...told, actor: { name: 'odin' }, action: 'record.purged', before: null, after: null }
    ])
  })

  it('purges a record with its history, removed before or not', async () => {
    const { id: living } = await insert(newRecord('living'))
    const { id: removed } = await insert(newRecord('removed'))
    await store.remove(anyOf(removed), 'none', by('sumit'))
    for (const id of [living, removed]) {
      expect(await store.purge(anyOf(id), 'exists', by('odin'))).toBe(true)
      expect(await store.findEver(anyOf(id))).toBeUndefined()
      expect(await historyOf(id)).toEqual([])
      expect(await store.purge(anyOf(id), 'exists', by('odin'))).toBe(false)
    }
  })

  it('refuses each write to a record whose version is another than the one that was read', async () => {
    const { id } = await insert(newRecord('versioned'))
    await store.update(anyOf(id), { versions: [1] }, () => ({ value2: 2 }), by('sumit'))
    const stale = { versions: [1] }
    const writes = [
      () => store.update(anyOf(id), stale, () => ({ value2: 3 }), by('sumit')),
      () => store.remove(anyOf(id), stale, by('sumit')),
      () => store.purge(anyOf(id), stale, by('sumit'))
    ]
    for (const write of writes) await expect(write()).rejects.toMatchObject({ code: 'precondition_failed' })
    expect(await store.find(anyOf(id))).toMatchObject({ version: 2, value2: 2 })
  })

  it('lists what has no timestamp last, whichever way, and goes through it page by page', async () => {
    const ownerId = randomUUID()
    const times = [3, null, 1, -2, null, 2, 3]
    for (const timestamp of times) await insert({ ...newRecord('timed'), ownerId, timestamp })
    for (const [sort, expected] of [
      ['timestamp', [-2, 1, 2, 3, 3, null, null]],
      ['-timestamp', [3, 3, 2, 1, -2, null, null]]
    ] as const) {
      const seen: Array<number | null> = []
      let page = await store.list({ reach: { ownerId }, filter: {}, sort, cursor: undefined, limit: 2 })
      seen.push(...page.items.map((record) => record.timestamp))
      while (page.next) {
        page = await store.list({ reach: { ownerId }, filter: {}, sort, cursor: page.next, limit: 2 })
        seen.push(...page.items.map((record) => record.timestamp))
      }
      expect(seen).toEqual(expected)
    }
  })

  it('may not alter what is written down for the audit', async () => {
    await expect(handle.pool.query('update audit_outbox set event = $1', ['{}'])).rejects.toThrow(
      'permission denied'
    )
  })

  it.each(['update record_changes set changed_by = $1', 'delete from record_changes where changed_by = $1'])(
    'may not rewrite history: %s',
    async (statement) => {
      await insert(newRecord('kept'))
      await expect(handle.pool.query(statement, ['sumit'])).rejects.toThrow('permission denied')
    }
  )

  it('may not empty the history either', async () => {
    await expect(handle.db.execute(sql`truncate ${recordChanges}`)).rejects.toMatchObject({
      cause: { code: '42501' }
    })
  })
})
