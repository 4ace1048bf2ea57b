import { type DatabaseHandle, openDatabase, withTx } from '@fieldgate/db'
import type { AuditEvent } from '@fieldgate/types'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { deliverBatch, startDelivery } from './delivery.ts'
import { createAuditor } from './outbox.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string
  }
}

describe('the audit outbox', () => {
  let database: DatabaseHandle
  let kept: AuditEvent[]
  let next = 0
  const auditor = createAuditor('records', {
    newId: () => `event-${++next}`,
    now: () => new Date('2026-01-01')
  })
  const by = { actor: { kind: 'user', id: 'u1', name: 'ada' }, requestId: 'request-1' } as const

  beforeAll(async () => {
    database = openDatabase(inject('databaseServer'))
    await database.pool.query(
      'create table audit_outbox (position bigint generated always as identity primary key, event jsonb not null)'
    )
  })
  afterAll(async () => {
    await database.pool.query('drop table audit_outbox')
    await database.close()
  })
  beforeEach(() => {
    kept = []
    next = 0
  })

  const record = (targetId: string, fail = false) =>
    withTx(database.pool, async (tx) => {
      const entry = {
        action: 'record.created',
        targetType: 'record',
        targetId,
        before: null,
        after: { value1: 'x' }
      }
      await auditor.record(tx, by, entry)
      if (fail) throw new Error('no')
    })
  const keep = async (events: AuditEvent[]) => void kept.push(...events)

  it('delivers what was done, in order, once', async () => {
    await record('a')
    await record('b')
    expect(await deliverBatch(database.pool, keep)).toBe(2)
    expect(await deliverBatch(database.pool, keep)).toBe(0)
    expect(kept.map(({ targetId }) => targetId)).toEqual(['a', 'b'])
    expect(kept[0]).toMatchObject({
      id: 'event-1',
      service: 'records',
      actor: by.actor,
      requestId: 'request-1'
    })
  })

  it('tells nothing of what was undone', async () => {
    await expect(record('undone', true)).rejects.toThrow('no')
    expect(await deliverBatch(database.pool, keep)).toBe(0)
  })

  it('keeps the events of a delivery that fails', async () => {
    await record('a')
    await expect(deliverBatch(database.pool, () => Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(await deliverBatch(database.pool, keep)).toBe(1)
  })

  it('delivers large events a few at a time', async () => {
    await database.pool.query(
      `insert into audit_outbox (event)
       select jsonb_build_object('targetId', n, 'after', repeat('x', 3 * 1024 * 1024)) from generate_series(1, 3) n`
    )
    const batches = [0, 0, 0]
    for (const i of batches.keys()) batches[i] = await deliverBatch(database.pool, keep)
    expect(batches).toEqual([2, 1, 0])
    expect(kept.map(({ targetId }) => targetId)).toEqual([1, 2, 3])
  })

  it('goes on by itself until it is stopped', async () => {
    const delivery = startDelivery({ pool: database.pool, deliver: keep, log: { warn() {} } })
    await record('later')
    await expect.poll(() => kept.map(({ targetId }) => targetId), { timeout: 10_000 }).toEqual(['later'])
    await delivery.stop()
  })
})
