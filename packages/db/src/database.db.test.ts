import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type DatabaseHandle, openDatabase, withTx } from './database.ts'

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
})

async function asAnother(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: inject('databaseServer') })
  await client.connect()
  await work(client)
  await client.end()
}
