import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type DatabaseHandle, openDatabase, withTx } from './database.ts'
import { assertDurable } from './durability.ts'

describe('withTx', () => {
  let handle: DatabaseHandle

  beforeAll(async () => {
    handle = openDatabase(inject('databaseServer'), { max: 1 })
    await handle.pool.query('create table if not exists tx_probe (id integer primary key)')
  })
  afterAll(async () => {
    await handle.pool.query('drop table tx_probe')
    await handle.close()
  })

  const count = async () => (await handle.pool.query('select from tx_probe')).rowCount

  it('keeps what was written when the work is done', async () => {
    await withTx(handle.pool, (_tx, client) => client.query('insert into tx_probe values (1)'))
    expect(await count()).toBe(1)
  })

  it('keeps nothing when the work throws, and throws the same error', async () => {
    const failure = new Error('no')
    const work = withTx(handle.pool, async (_tx, client) => {
      await client.query('insert into tx_probe values (2)')
      throw failure
    })
    await expect(work).rejects.toBe(failure)
    expect(await count()).toBe(1)
  })

  it('outlives a connection that ends while it is lent and at rest', async () => {
    const client = await handle.pool.connect()
    try {
      // Without a listener the event would end the process.
      expect(client.listenerCount('error')).toBeGreaterThan(0)
      const ended = new Promise<void>((resolve) => client.once('end', resolve))
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
      await asAnother((other) => other.query('select pg_terminate_backend($1)', [rows[0]!.pid]))
      await ended
    } finally {
      client.release(true)
    }
    expect(await count()).toBe(1)
  })

  it('gives its connection back when the server ends the session in the middle', async () => {
    const work = withTx(handle.pool, async (_tx, client) => {
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid')
      await asAnother((other) => other.query('select pg_terminate_backend($1)', [rows[0]!.pid]))
      await client.query('insert into tx_probe values (3)')
    })
    await expect(work).rejects.toMatchObject({ kind: 'unavailable', code: 'database_unavailable' })
    // The pool has one place: it must be free again.
    expect(await count()).toBe(1)
  })
})

describe('openDatabase', () => {
  it('says unavailable, and when to try again, where no server answers', async () => {
    const handle = openDatabase('postgres://nobody@127.0.0.1:1/nothing')
    await expect(handle.ping()).rejects.toMatchObject({ kind: 'unavailable', retryAfterSeconds: 1 })
    await handle.close()
  })

  it.each([
    ['53100', 'storage_full', 10],
    ['53300', 'database_unavailable', 1],
    ['55P03', 'database_unavailable', 1],
    ['57P01', 'database_unavailable', 1]
  ])('says so when PostgreSQL refuses by its state (%s)', async (sqlState, code, retryAfterSeconds) => {
    const handle = openDatabase(inject('databaseServer'))
    const refusal = `do $$ begin raise exception using errcode = '${sqlState}'; end $$`
    const expected = { kind: 'unavailable', code, retryAfterSeconds }
    await expect(handle.pool.query(refusal)).rejects.toMatchObject(expected)
    await expect(withTx(handle.pool, (_tx, client) => client.query(refusal))).rejects.toMatchObject(expected)
    expect((await handle.pool.query('select 1')).rowCount).toBe(1)
    await handle.close()
  })

  it('has PostgreSQL look few things up one by one, also where it has a thousand', async () => {
    const { pool, close } = openDatabase(inject('databaseServer'))
    const { rows } = await pool.query<{ random_page_cost: string }>('show random_page_cost')
    await close()
    expect(rows[0]!.random_page_cost).toBe('1.1')
  })

  it('waits for a lock, or for a statement, for a bounded time', async () => {
    const handle = openDatabase(inject('databaseServer'))
    const { rows } = await handle.pool.query<{ name: string; setting: string }>(
      `select name, setting from pg_settings where name like '%_timeout' and source = 'client' order by name`
    )
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      idle_in_transaction_session_timeout: '5000',
      lock_timeout: '2000',
      statement_timeout: '3000'
    })
    await handle.close()
  })
})

describe('assertDurable', () => {
  const withOptions = (options: string) => {
    const url = new URL(inject('databaseServer'))
    url.searchParams.set('options', options)
    return url.href
  }

  it('refuses a server that acknowledges before it writes', async () => {
    await expect(assertDurable(withOptions('-c synchronous_commit=off'))).rejects.toThrow(
      /synchronous_commit must not be off/
    )
  })

  it('leaves a server that is away to the health of the service', async () => {
    await assertDurable('postgres://nobody@127.0.0.1:1/nothing')
  })
})

async function asAnother(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: inject('databaseServer') })
  await client.connect()
  await work(client)
  await client.end()
}
