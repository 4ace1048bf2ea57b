import { once } from 'node:events'
import { get, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openDatabase } from '@fieldgate/db'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MEMBER, OPERATOR, OTHER_MEMBER, startTestApp, VIEWER } from './test-app.test.fixture.ts'

const KEY = 'abcdefghijklmnop'
const DEVICE = { 'x-pipeline-key': KEY }
const UNKNOWN = '019b7a5c-2f4e-7c3a-9d21-5b8e6f7a0c11'

interface Command {
  id: string
  name: string
  state: string
  attempts: number
  links: { self: string; acks: string }
}

describe('commands', () => {
  const database = useDatabase()
  let here: Awaited<ReturnType<typeof startTestApp>>
  let there: Awaited<ReturnType<typeof startTestApp>>
  let db: ReturnType<typeof openDatabase>
  let lastId = 0

  beforeAll(async () => {
    here = await startTestApp(database.url)
    there = await startTestApp(database.url)
    db = openDatabase(database.url)
  })
  afterAll(() => Promise.all([here.close(), there.close(), db.close()]))

  const as = async (user = MEMBER) => ({ authorization: `Bearer ${await here.identity.token(user)}` })

  const call = (
    method: 'GET' | 'POST',
    url: string,
    headers: Record<string, string>,
    payload?: object,
    at = here
  ) => at.app.inject({ method, url, headers, ...(payload && { payload }) })

  async function pipeline(): Promise<string> {
    const id = String(++lastId).padStart(8, '0')
    await call('POST', '/api/v1/pipelines', await as(), { id, key: KEY })
    return `/api/v1/pipelines/${id}`
  }

  const make = async (path: string, name = 'open', more: object = {}) =>
    (await call('POST', `${path}/commands`, await as(), { name, ...more })).json<Command>()
  const next = (path: string, query = '', at = here) =>
    call('GET', `${path}/commands/next?${query}`, DEVICE, undefined, at)
  const nextName = async (path: string, query = '', at = here) => {
    const answer = await next(path, query, at)
    return answer.statusCode === 204 ? undefined : answer.json<Command>().name
  }
  const acknowledge = (links: Command['links'], payload: object, headers: Record<string, string> = DEVICE) =>
    call('POST', links.acks, headers, payload)
  const find = async ({ self }: Command['links']) => (await call('GET', self, DEVICE)).json<Command>()
  const end = (what: 'leased_until' | 'expires_at', path: string) =>
    db.pool.query(`update commands set ${what} = now() where pipeline_id = ${Number(path.slice(-8))}`)

  it('go to the device and come back done', async () => {
    const path = await pipeline()
    const answer = await call('POST', `${path}/commands`, await as(), {
      name: 'open',
      payload: { percent: 40 }
    })
    const made = answer.json<Command>()
    expect([answer.statusCode, answer.headers.location]).toEqual([201, made.links.self])
    expect(made).toMatchObject({ name: 'open', payload: { percent: 40 }, state: 'pending', attempts: 0 })
    const given = await next(path)
    expect([given.statusCode, given.headers['cache-control']]).toEqual([200, 'no-store'])
    expect(given.json()).toMatchObject({
      id: made.id,
      payload: { percent: 40 },
      state: 'leased',
      attempts: 1
    })
    const acked = await acknowledge(made.links, { status: 'done', result: { percent: 39 } })
    expect([acked.statusCode, acked.body]).toEqual([204, ''])
    expect(await find(made.links)).toMatchObject({ state: 'done', result: { percent: 39 }, attempts: 1 })
    expect(await nextName(path)).toBeUndefined()
  })

  it('come in the order they were made in, each to one who asks', async () => {
    const path = await pipeline()
    for (let n = 0; n < 6; n++) await make(path, `c${n}`)
    expect(await nextName(path)).toBe('c0')
    const rest = await Promise.all(
      [here, there, here, there, here, there].map((at) => nextName(path, '', at))
    )
    expect(rest.sort()).toEqual(['c1', 'c2', 'c3', 'c4', 'c5', undefined])
  })

  it('are given again after the lease, and not before', async () => {
    const path = await pipeline()
    const { links } = await make(path)
    const { leasedUntil } = (await next(path, 'leaseSeconds=60')).json<{ leasedUntil: string }>()
    expect(Date.parse(leasedUntil) - Date.now()).toBeGreaterThan(50_000)
    expect(await nextName(path)).toBeUndefined()
    await end('leased_until', path)
    expect((await find(links)).state).toBe('pending')
    expect((await next(path)).json<Command>().attempts).toBe(2)
  })

  it('wake who waits, at another replica too', async () => {
    const path = await pipeline()
    const waiting = next(path, 'wait=25', there)
    await expect
      .poll(async () => {
        const { rows } = await db.pool.query(
          `select from pg_stat_activity where query = 'listen pipelines_live' and datname = current_database()`
        )
        return rows.length
      })
      .toBeGreaterThan(0)
    await make(path, 'now')
    expect((await waiting).json<Command>().name).toBe('now')
  })

  it('go to one of several who wait, and the next to another', async () => {
    const path = await pipeline()
    const waiting = [nextName(path, 'wait=25', here), nextName(path, 'wait=25', there)]
    await make(path, 'first')
    await make(path, 'second')
    expect((await Promise.all(waiting)).sort()).toEqual(['first', 'second'])
  })

  it('let go who waited long enough', async () => {
    const answer = await next(await pipeline(), 'wait=1')
    expect([answer.statusCode, answer.body]).toEqual([204, ''])
  })

  it('are leased to nobody who has hung up', async () => {
    const path = await pipeline()
    await here.app.listen({ port: 0 })
    const { port } = here.app.server.address() as AddressInfo
    const arrived = once(here.app.server, 'request')
    const call = get({ port, path: `${path}/commands/next?wait=25`, headers: DEVICE }).on('error', () => {})
    const [, response] = (await arrived) as [unknown, ServerResponse]
    const hungUp = once(response, 'close')
    call.destroy()
    await hungUp
    await make(path)
    expect((await next(path)).json<Command>().attempts).toBe(1)
  })

  it('let go who waits when the service closes', async () => {
    const path = await pipeline()
    const closing = await startTestApp(database.url)
    const waiting = next(path, 'wait=25', closing)
    await closing.app.listen({ port: 0 })
    await closing.close()
    expect((await waiting).statusCode).toBe(204)
  })

  it('expire: then they are neither given nor acknowledged', async () => {
    const path = await pipeline()
    const { links } = await make(path)
    await next(path)
    await end('expires_at', path)
    expect((await find(links)).state).toBe('expired')
    await end('leased_until', path)
    expect(await nextName(path)).toBeUndefined()
    const answer = await acknowledge(links, { status: 'done' })
    expect([answer.statusCode, answer.json().code]).toEqual([409, 'command_expired'])
  })

  it('are acknowledged once: again is no news, otherwise is refused', async () => {
    const { links } = await make(await pipeline())
    const result = { valve: { open: true, at: -0 }, tries: [1, 1.5e-7] }
    const acks = await Promise.all([1, 2, 3].map(() => acknowledge(links, { status: 'failed', result })))
    const reordered = { tries: [1, 1.5e-7], valve: { at: 0, open: true } }
    acks.push(await acknowledge(links, { status: 'failed', result: reordered }))
    expect(acks.map(({ statusCode }) => statusCode)).toEqual([204, 204, 204, 204])
    for (const otherwise of [
      { status: 'done', result },
      { status: 'failed' },
      { status: 'failed', result: {} },
      { status: 'failed', result: { ...result, tries: [1] } }
    ]) {
      const answer = await acknowledge(links, otherwise)
      expect([answer.statusCode, answer.json().code]).toEqual([409, 'command_already_acknowledged'])
    }
    expect((await find(links)).state).toBe('failed')

    const { links: bare } = await make(await pipeline())
    const again = [await acknowledge(bare, { status: 'done' }), await acknowledge(bare, { status: 'done' })]
    expect(again.map(({ statusCode }) => statusCode)).toEqual([204, 204])
    expect((await acknowledge(bare, { status: 'done', result: {} })).statusCode).toBe(409)
  })

  it('are listed by state, the latest first, page by page', async () => {
    const path = await pipeline()
    for (let n = 0; n < 5; n++) await make(path, `c${n}`)
    await acknowledge((await next(path)).json<Command>().links, { status: 'done' })
    const list = async (query: string) =>
      (await call('GET', `${path}/commands?${query}`, DEVICE)).json<{
        items: Command[]
        page: { next: string | null }
      }>()
    const names = ({ items }: { items: Command[] }) => items.map(({ name }) => name)
    const first = await list('state=pending&limit=3')
    expect(names(first)).toEqual(['c4', 'c3', 'c2'])
    await make(path, 'c5')
    expect(names(await list(`state=pending&limit=3&cursor=${first.page.next}`))).toEqual(['c1'])
    expect(names(await list('state=done'))).toEqual(['c0'])
    expect(names(await list('sort=createdAt&limit=2'))).toEqual(['c0', 'c1'])
  })

  it('are made once under an Idempotency-Key', async () => {
    const path = await pipeline()
    const headers = { ...(await as()), 'idempotency-key': 'once' }
    const send = () => call('POST', `${path}/commands`, headers, { name: 'open' })
    const [first, again] = [await send(), await send()]
    expect([again.statusCode, again.body]).toEqual([201, first.body])
    expect(await nextName(path)).toBe('open')
    expect(await nextName(path)).toBeUndefined()
  })

  it('wait in no more than 1,000, and of the old ones 2,000 are kept', async () => {
    const path = await pipeline()
    const id = Number(path.slice(-8))
    const fill = (count: number, expiry: string) =>
      db.pool.query(
        `insert into commands (pipeline_id, id, name, payload, expires_at)
         select ${id}, ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'old', '{}', ${expiry}
         from generate_series(1, ${count}) n on conflict (pipeline_id, id) do update set expires_at = excluded.expires_at`,
        []
      )
    await fill(2_500, 'now()')
    const made = await call('POST', `${path}/commands`, await as(), { name: 'open' })
    expect(made.statusCode).toBe(201)
    const { rows } = await db.pool.query(`select count(*)::int from commands where pipeline_id = ${id}`)
    expect(rows[0].count).toBe(2_000)
    await fill(999, `now() + interval '1 hour'`)
    const refused = await call('POST', `${path}/commands`, await as(), { name: 'open' })
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'command_queue_full'])
  })

  it.each<[what: string, payload: object, status: number]>([
    ['no name', {}, 400],
    ['a member that there is not', { name: 'open', at: 1 }, 400],
    ['a payload that is no object', { name: 'open', payload: [1] }, 400],
    ['a payload of more than 16 KiB', { name: 'open', payload: { a: 'x'.repeat(17_000) } }, 422],
    ['an expiry in the past', { name: 'open', expiresAt: '2020-01-01T00:00:00Z' }, 422],
    ['two expiries', { name: 'open', expiresAt: '2099-01-01T00:00:00Z', expiresInSeconds: 1 }, 422],
    ['a NUL', { name: 'a\0b' }, 422],
    ['a NUL in the payload', { name: 'open', payload: { a: '\0' } }, 422]
  ])('with %s are refused', async (_what, payload, status) => {
    const path = await pipeline()
    expect((await call('POST', `${path}/commands`, await as(), payload)).statusCode).toBe(status)
    expect(await nextName(path)).toBeUndefined()
  })

  it.each(['wait=26', 'wait=-1', 'leaseSeconds=0', 'leaseSeconds=3601', 'other=1'])(
    'are not asked for with %s',
    async (query) => {
      expect((await next(await pipeline(), query)).statusCode).toBe(400)
    }
  )

  it('are leased by no HEAD, and by no device under another key', async () => {
    const path = await pipeline()
    await make(path)
    const head = await here.app.inject({ method: 'HEAD', url: `${path}/commands/next`, headers: DEVICE })
    expect([head.statusCode, head.body]).toEqual([400, ''])
    const wrong = { 'x-pipeline-key': 'ponmlkjihgfedcba' }
    expect((await call('GET', `${path}/commands/next?wait=25`, wrong)).statusCode).toBe(401)
    expect((await next(path)).json<Command>().attempts).toBe(1)
  })

  it('are told to whoever leased them, whatever the client has already', async () => {
    const path = await pipeline()
    await make(path)
    const headers = { ...DEVICE, 'if-none-match': '*' }
    const answer = await call('GET', `${path}/commands/next`, headers)
    expect([answer.statusCode, answer.json<Command>().attempts]).toEqual([200, 1])
    const { paths } = here.app.swagger() as { paths: Record<string, { get: { responses: object } }> }
    const { responses } = paths['/api/v1/pipelines/{id}/commands/next']!.get
    expect(Object.keys(responses)).not.toContain('304')
  })

  it('are read one by one by HEAD too', async () => {
    const { links } = await make(await pipeline())
    const head = await here.app.inject({ method: 'HEAD', url: links.self, headers: DEVICE })
    expect(head.statusCode).toBe(200)
    expect((await here.app.inject({ method: 'OPTIONS', url: links.self })).headers.allow).toBe(
      'GET, HEAD, OPTIONS'
    )
  })

  it('are made by people alone, and acknowledged where they are', async () => {
    const [path, other] = [await pipeline(), await pipeline()]
    const { id, links } = await make(path)
    expect((await call('POST', `${path}/commands`, DEVICE, { name: 'open' })).statusCode).toBe(403)
    expect((await call('POST', `${path}/commands`, await as(VIEWER), { name: 'open' })).statusCode).toBe(403)
    for (const acks of [`${other}/commands/${id}/acks`, `${path}/commands/${UNKNOWN}/acks`]) {
      const answer = await acknowledge({ ...links, acks }, { status: 'done' })
      expect([answer.statusCode, answer.json().code]).toEqual([404, 'command_not_found'])
    }
  })

  it('are to another member as if the pipeline were none', async () => {
    const { links } = await make(await pipeline())
    const headers = { ...(await as(OTHER_MEMBER)), 'x-request-id': 'the-same-id' }
    const calls: Array<['GET' | 'POST', string, object?]> = [
      ['GET', links.self],
      ['GET', links.self.replace(/\/[^/]+$/, '')],
      ['GET', links.self.replace(/[^/]+$/, 'next')],
      ['POST', links.self.replace(/\/[^/]+$/, ''), { name: 'open' }],
      ['POST', links.acks, { status: 'done' }]
    ]
    for (const [method, url, payload] of calls) {
      const theirs = await call(method, url, headers, payload)
      const none = await call(method, url.replace(/\d{8}/, '99999999'), headers, payload)
      expect([theirs.statusCode, theirs.body]).toEqual([404, none.body])
    }
  })

  it('come as XML and go as XML', async () => {
    const path = await pipeline()
    const headers = { ...(await as()), 'content-type': 'application/xml', accept: 'application/xml' }
    const answer = await here.app.inject({
      method: 'POST',
      url: `${path}/commands`,
      headers,
      payload: '<command><name>open</name><expiresInSeconds>60</expiresInSeconds></command>'
    })
    expect([answer.statusCode, answer.body]).toEqual([201, expect.stringContaining('<state>pending</state>')])
    const given = await call('GET', `${path}/commands/next`, { ...DEVICE, accept: 'application/xml' })
    expect(given.body).toContain('<name>open</name>')
  })

  it('of people leave a trace, acknowledgements of devices do not', async () => {
    const path = await pipeline()
    await db.pool.query('delete from audit_outbox')
    const [byDevice, byOperator] = [
      await make(path),
      await make(path, 'open', { payload: { pin: 'secret-pin' } })
    ]
    await acknowledge(byDevice.links, { status: 'done' })
    await acknowledge(byOperator.links, { status: 'failed' }, await as(OPERATOR))
    const { rows } = await db.pool.query<{ event: { action: string; targetId: string } }>(
      'select event from audit_outbox order by position'
    )
    const id = path.slice(-8)
    expect(rows.map(({ event }) => [event.action, event.targetId])).toEqual([
      ['command.created', `${id}/${byDevice.id}`],
      ['command.created', `${id}/${byOperator.id}`],
      ['command.acknowledged', `${id}/${byOperator.id}`]
    ])
    expect(JSON.stringify(rows)).not.toContain('secret-pin')
  })
})
