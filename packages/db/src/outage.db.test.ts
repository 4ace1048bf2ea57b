import type { Pool } from 'pg'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { type DatabaseHandle, openDatabase, withTx } from './database.ts'
import { openStallingProxy, type StallingProxy } from './testing/stalling-proxy.ts'
import { openUnit } from './unit-of-work.ts'

const CONNECTIONS = 10
const UNAVAILABLE = { kind: 'unavailable', code: 'database_unavailable', retryAfterSeconds: 1 }

const select = (pool: Pool) => pool.query('select 1')
const many = (pool: Pool, count: number) =>
  Promise.allSettled(Array.from({ length: count }, () => select(pool)))

/** Every way to a connection. */
const WAYS: Record<string, (pool: Pool) => Promise<unknown>> = {
  'a query': select,
  'a transaction': (pool) => withTx(pool, (_tx, client) => client.query('select 1')),
  'a unit of work': async (pool) => (await openUnit(pool)).commit(),
  'a connection': async (pool) => (await pool.connect()).release()
}

describe('a server that is not there', () => {
  let way: StallingProxy
  let handle: DatabaseHandle
  let now: number

  beforeEach(async () => {
    now = 0
    way = await openStallingProxy(inject('databaseServer'))
    handle = openDatabase(way.url, { max: CONNECTIONS, now: () => now })
  })
  afterEach(async () => {
    await handle.close()
    way.close()
  })

  const turnAway = async () => {
    way.shut()
    await many(handle.pool, CONNECTIONS)
  }

  it('is asked no more once it has kept silent often enough', async () => {
    await many(handle.pool, CONNECTIONS)
    way.stall()
    await many(handle.pool, CONNECTIONS)
    const asked = way.connections()
    for (const ask of Object.values(WAYS)) await expect(ask(handle.pool)).rejects.toMatchObject(UNAVAILABLE)
    expect([way.connections(), handle.breaker.isOpen()]).toEqual([asked, true])
  })

  it.each(Object.entries(WAYS))('is found again by %s, a second later', async (_what, ask) => {
    await turnAway()
    await way.open()
    await expect(ask(handle.pool)).rejects.toMatchObject(UNAVAILABLE)
    expect(way.connections()).toBe(0)
    now = 1_000
    await ask(handle.pool)
    expect(handle.breaker.isOpen()).toBe(false)
  })

  it('is asked for its readiness at any time, and by its answer for everything', async () => {
    await turnAway()
    await expect(handle.ping()).rejects.toMatchObject(UNAVAILABLE)
    await way.open()
    await handle.ping()
    expect((await select(handle.pool)).rowCount).toBe(1)
  })

  it('takes no connection from those who have one', async () => {
    const outcome = await withTx(handle.pool, async (_tx, client) => {
      await turnAway()
      expect(handle.breaker.isOpen()).toBe(true)
      return (await client.query<{ answer: number }>('select 42 as answer')).rows[0]!.answer
    })
    expect([outcome, handle.breaker.isOpen()]).toEqual([42, true])
  })

  it('is noticed by transactions alone, too', async () => {
    const transaction = WAYS['a transaction']!
    const all = () => Promise.allSettled(Array.from({ length: CONNECTIONS }, () => transaction(handle.pool)))
    await all()
    way.stall()
    await all()
    expect(handle.breaker.isOpen()).toBe(true)
  })
})

describe('a server that refuses', () => {
  let handle: DatabaseHandle

  beforeEach(() => {
    handle = openDatabase(inject('databaseServer'), { max: 1 })
  })
  afterEach(() => handle.close())

  it.each([
    ['a row that it has', '23505'],
    ['a value', '22003'],
    ['a lock that others hold', '55P03'],
    ['a statement that takes too long', '57014'],
    ['a write that it has no room for', '53100']
  ])('counts as there, however often it refuses %s', async (_what, sqlState) => {
    const refusal = `do $$ begin raise exception using errcode = '${sqlState}'; end $$`
    for (let n = 0; n < 25; n++) {
      await expect(handle.pool.query(refusal)).rejects.toThrow()
      await expect(withTx(handle.pool, (_tx, client) => client.query(refusal))).rejects.toThrow()
    }
    expect(handle.breaker.isOpen()).toBe(false)
  })

  it('counts as there, however many wait in vain for a place in the pool', async () => {
    const holder = await handle.pool.connect()
    const outcomes = await many(handle.pool, 25)
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['rejected']))
    expect(handle.breaker.isOpen()).toBe(false)
    holder.release()
  })
})
