import { once } from 'node:events'
import { request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type DatabaseHandle, openDatabase, withTx } from '@fieldgate/db'
import { AppError } from '@fieldgate/errors'
import { createApp, type ServiceApp } from '@fieldgate/service-kit'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { idempotency } from './idempotency.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: string
  }
}

describe('Idempotency-Key', () => {
  let database: DatabaseHandle
  let app: ServiceApp
  /** With all that a face may say of its writes. */
  let other: ServiceApp
  let hold: Promise<void> = Promise.resolve()
  const halfDone = Promise.withResolvers<void>()

  beforeAll(async () => {
    database = openDatabase(inject('databaseServer'))
    await database.pool.query(`
      create table idempotency_keys (id text primary key, fingerprint text not null, status integer not null,
        headers text not null, body text not null, created_at timestamptz not null default now());
      create table effects (name text primary key)`)
    app = await createApp({ name: 'test' })
    await app.register(idempotency, {
      pool: database.pool,
      callerOf: (request) => String(request.headers.caller)
    })
    app.post<{ Body: { name: string } }>(
      '/effects',
      { config: { idempotent: true } },
      async ({ body }, reply) => {
        await withTx(database.pool, (_tx, client) =>
          client.query('insert into effects values ($1)', [body.name])
        )
        await hold
        if (body.name === 'refused') throw new AppError('unprocessable', 'refused', 'No.')
        return reply.code(201).header('location', `/effects/${body.name}`).send({ name: body.name })
      }
    )
    app.post('/effects/pair', { config: { idempotent: true } }, async ({ raw }) => {
      await database.pool.query("insert into effects values ('first of two')")
      halfDone.resolve()
      await once(raw.socket, 'close')
      await database.pool.query("insert into effects values ('second of two')")
      return {}
    })
    other = await createApp({ name: 'other' })
    await other.register(idempotency, {
      pool: database.pool,
      callerOf: async () => 'ada',
      contentOf: ({ query }) => ({ operation: 'draw', content: query }),
      secret: 'a secret of thirty-two characters'
    })
    const drawn = {
      idempotent: ({ query }: { query: unknown }) => (query as { twice?: string }).twice === undefined
    }
    other.post('/draws', { config: drawn }, async () => ({ drawn: `number ${Math.random()}` }))
  })
  afterAll(async () => {
    await app.close()
    await other.close()
    await database.pool.query('drop table idempotency_keys, effects')
    await database.close()
  })

  const post = (name: string, key?: string, caller = 'ada') =>
    app.inject({
      method: 'POST',
      url: '/effects',
      payload: { name },
      headers: { caller, ...(key && { 'idempotency-key': key }) }
    })
  const effects = async (name: string) =>
    (await database.pool.query('select from effects where name = $1', [name])).rowCount

  it('has one effect and one answer, however often the request is sent', async () => {
    const first = await post('once', '"key-1"')
    const again = await post('once', 'key-1')
    expect([first.statusCode, first.headers['idempotency-replayed']]).toEqual([201, undefined])
    expect([again.statusCode, again.headers['idempotency-replayed']]).toEqual([201, 'true'])
    expect([again.body, again.headers.location]).toEqual([first.body, first.headers.location])
    expect(await effects('once')).toBe(1)
  })

  it('refuses the same key with another body', async () => {
    await post('mine', 'key-2')
    expect((await post('other', 'key-2')).json()).toMatchObject({
      status: 422,
      code: 'idempotency_key_reused'
    })
    expect(await effects('other')).toBe(0)
  })

  it('keeps the keys of two callers apart', async () => {
    await post('of ada', 'key-3')
    expect((await post('of bob', 'key-3', 'bob')).statusCode).toBe(201)
  })

  it('answers 409 while the first is being worked on', async () => {
    let release = () => {}
    hold = new Promise((resolve) => {
      release = resolve
    })
    // An injected request is sent when it is awaited.
    const first = Promise.resolve(post('held', 'key-4'))
    await expect
      .poll(async () => (await post('held', 'key-4')).json())
      .toMatchObject({ status: 409, code: 'idempotency_key_in_flight' })
    release()
    expect((await first).statusCode).toBe(201)
    hold = Promise.resolve()
  })

  it('undoes the effect of a request that fails, and lets the key be used again', async () => {
    expect((await post('refused', 'key-5')).statusCode).toBe(422)
    expect(await effects('refused')).toBe(0)
    expect((await post('accepted', 'key-5')).statusCode).toBe(201)
  })

  it.each([' ', '"', 'a b', 'x'.repeat(256)])('refuses the key %j', async (key) => {
    expect((await post('never', key)).json()).toMatchObject({ status: 400, code: 'idempotency_key_invalid' })
  })

  it('does all of a write whose client goes away meanwhile, and answers it when it is sent again', async () => {
    await app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = app.server.address() as AddressInfo
    const headers = { caller: 'ada', 'idempotency-key': 'pair' }
    const left = send({ port, method: 'POST', path: '/effects/pair', headers }).on('error', () => {})
    left.end()
    await halfDone.promise
    left.destroy()
    await expect.poll(() => effects('second of two')).toBe(1)
    expect(await effects('first of two')).toBe(1)
    const again = await app.inject({ method: 'POST', url: '/effects/pair', headers })
    expect([again.statusCode, again.headers['idempotency-replayed']]).toEqual([200, 'true'])
  })

  it('asks nothing of a request without a key', async () => {
    expect((await post('plain')).statusCode).toBe(201)
    expect(await effects('plain')).toBe(1)
  })

  const draw = (query: string) =>
    other.inject({ method: 'POST', url: `/draws?${query}`, headers: { 'idempotency-key': 'draw-1' } })

  it('tells writes by what the face says they consist of, where it says so', async () => {
    const first = await draw('a=1&b=2')
    expect((await draw('b=2&a=1')).body).toBe(first.body)
    expect((await draw('a=1')).statusCode).toBe(422)
  })

  it('keeps answers encrypted where they hold secrets', async () => {
    const { drawn } = (await draw('a=1&b=2')).json<{ drawn: string }>()
    const { rows } = await database.pool.query<{ body: string }>('select body from idempotency_keys')
    expect(rows.filter(({ body }) => body.includes(drawn))).toEqual([])
  })

  it('leaves alone a request that its route does not count among its writes', async () => {
    const [one, another] = [await draw('twice'), await draw('twice')]
    expect(one.body).not.toBe(another.body)
  })

  it('gives every connection back', () => {
    expect([database.pool.totalCount, database.pool.waitingCount]).toEqual([database.pool.idleCount, 0])
  })
})
