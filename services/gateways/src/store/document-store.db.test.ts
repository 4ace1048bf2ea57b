import { randomUUID } from 'node:crypto'
import { createAuditor } from '@fieldgate/audit'
import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentStore } from '#domain/documents'
import { createDocumentStore } from './document-store.ts'
import { findGateway } from './gateway-rows.ts'

const BY = { actor: { kind: 'user', id: null, name: 'someone' }, requestId: 'a-request' } as const
const auditor = createAuditor('gateways', { newId: randomUUID, now: () => new Date() })

describe('document store', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let store: DocumentStore

  beforeAll(() => {
    handle = openDatabase(database.url)
    store = createDocumentStore(handle, auditor)
  })
  beforeEach(async () => void (await handle.pool.query('delete from gateways')))
  afterAll(() => handle.close())

  const idsFrom = async (after: string) => (await store.list(after)).map(({ id }) => id)

  it('gives a document back to the letter', async () => {
    const document = '{"gatewayID":"GW ü/1","n":230.50,"n2":12345678901234567890,"t":"\\u0001é😀"}'
    await store.upsert('GW ü/1', document, BY)
    expect(await store.find('GW ü/1')).toEqual({ id: 'GW ü/1', document })
  })

  it('knows no gateway that was not put, or was removed', async () => {
    await store.upsert('gone', '{}', BY)
    await store.remove('gone', BY)
    await store.remove('gone', BY)
    expect(await store.find('gone')).toBeUndefined()
  })

  it('counts each write once when several race', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, i) => store.upsert('raced', `{"n":${i}}`, BY)))
    expect((await findGateway(handle.db, 'raced'))?.version).toBe(8)
  })

  it('keeps the time of the first write and moves that of the last', async () => {
    await store.upsert('timed', '{}', BY)
    const first = await findGateway(handle.db, 'timed')
    await store.upsert('timed', '{}', BY)
    const second = await findGateway(handle.db, 'timed')
    expect(second!.createdAt).toEqual(first!.createdAt)
    expect(second!.updatedAt.getTime()).toBeGreaterThanOrEqual(first!.updatedAt.getTime())
  })

  it('lists what stands behind an id, in the order of the bytes', async () => {
    for (const id of ['b', 'a', 'ä', 'B']) await store.upsert(id, '{}', BY)
    expect(await idsFrom('')).toEqual(['B', 'a', 'b', 'ä'])
    expect(await idsFrom('a')).toEqual(['b', 'ä'])
    expect(await idsFrom('ä')).toEqual([])
  })

  it('ends a page by its bytes, but never before its first row', async () => {
    const large = JSON.stringify({ pad: 'x'.repeat(300_000) })
    for (const id of ['a', 'b', 'c']) await store.upsert(id, large, BY)
    expect(await idsFrom('')).toEqual(['a'])
    expect(await idsFrom('b')).toEqual(['c'])
  })

  it('ends a page by its rows', async () => {
    await handle.pool.query(
      `insert into gateways (id, document) select lpad(n::text, 4, '0'), '{}' from generate_series(1, 501) n`
    )
    expect(await idsFrom('')).toHaveLength(500)
    expect(await idsFrom('0500')).toEqual(['0501'])
  })
})
