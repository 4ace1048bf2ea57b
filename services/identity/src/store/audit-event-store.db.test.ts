import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditEventStore, AuditQuery } from '#domain/audit/audit-events'
import { auditEventOf } from '../domain/audit/audit-event.test.fixture.ts'
import { createAuditEventStore } from './audit-event-store.ts'

const KEY = '01890a5d-ac96-7000-8000-00000000000a'
const QUERY: AuditQuery = {
  actorId: undefined,
  apiKeyId: undefined,
  action: undefined,
  targetType: undefined,
  targetId: undefined,
  service: undefined,
  requestId: undefined,
  occurredFrom: undefined,
  occurredBefore: undefined,
  sort: '-occurredAt',
  limit: 50,
  cursor: undefined,
  withTotal: false
}

describe('audit event store', () => {
  const database = useDatabase()
  let handle: DatabaseHandle
  let store: AuditEventStore

  beforeAll(() => {
    handle = openDatabase(database.url)
    store = createAuditEventStore(handle)
  })
  afterAll(() => handle.close())

  const find = async (query: Partial<AuditQuery>) => (await store.list({ ...QUERY, ...query })).items

  it('gives back what was put in, and keeps the first of what comes twice', async () => {
    const event = auditEventOf({ targetId: 'twice' })
    await store.insert([event])
    await store.insert([{ ...event, action: 'other' }, auditEventOf({ targetId: 'beside' })])
    expect(await find({ targetId: 'twice' })).toEqual([event])
    expect(await find({ targetId: 'beside' })).toHaveLength(1)
  })

  it.each(['update audit_events set action = null', 'delete from audit_events', 'truncate audit_events'])(
    'lets the role it runs as do no such thing as: %s',
    async (statement) => {
      await expect(handle.pool.query(statement)).rejects.toThrow('permission denied')
    }
  )

  it.each([
    ['API key', { apiKeyId: KEY }, { actor: { kind: 'api_key', id: 'u1', name: 'ada', apiKeyId: KEY } }],
    ['actor', { actorId: 'u7' }, { actor: { kind: 'device', id: 'u7', name: 'pump' } }],
    ['action', { action: 'gateway.removed' }, { action: 'gateway.removed' }],
    ['type', { targetType: 'device' }, { targetType: 'device' }],
    ['target', { targetId: 'gw-9' }, { targetId: 'gw-9' }],
    ['service', { service: 'records' }, { service: 'records' }],
    ['request', { requestId: 'request-9' }, { requestId: 'request-9' }],
    [
      'time',
      { occurredFrom: new Date('2020-01-01'), occurredBefore: new Date('2020-01-02') },
      { occurredAt: '2020-01-01T00:00:00.000Z' }
    ]
  ] as const)('finds events by %s', async (_what, query, values) => {
    const event = auditEventOf(values)
    await store.insert([event, auditEventOf({ occurredAt: '2020-01-02T00:00:00.000Z' })])
    expect(await find(query)).toEqual([event])
  })

  it('pages through each event once, whatever comes late', async () => {
    const at = (second: number) => new Date(Date.UTC(2021, 0, 1, 0, 0, second)).toISOString()
    const made = [5, 5, 4, 3, 2].map((second) => auditEventOf({ occurredAt: at(second), action: 'paged' }))
    await store.insert(made)
    const seen: string[] = []
    let cursor: AuditQuery['cursor']
    do {
      const { items, next } = await store.list({ ...QUERY, action: 'paged', limit: 2, cursor })
      seen.push(...items.map(({ id }) => id))
      cursor = next ?? undefined
      await store.insert([auditEventOf({ occurredAt: at(9), action: 'paged' })])
    } while (cursor)
    expect(seen.sort()).toEqual(made.map(({ id }) => id).sort())
  })
})
