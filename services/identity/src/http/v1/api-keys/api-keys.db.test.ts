import type { Scope } from '@fieldgate/types'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, it } from 'vitest'
import { asService, useIdentity } from '../../../identity.test.fixture.ts'

describe('API keys', () => {
  const identity = useIdentity()
  let ada: string
  const tokens = new Map<string, string>()

  beforeAll(async () => {
    ada = await identity.addUser('ada', 'secret', 'operator')
    await identity.addUser('bob', 'secret', 'member')
    await identity.addUser('root', 'secret', 'admin')
    for (const name of ['ada', 'bob', 'root']) tokens.set(name, await identity.login(name, 'secret'))
  })

  const request = (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    by: string,
    payload?: object | string,
    headers: Record<string, string> = {}
  ) =>
    identity.app.inject({
      method,
      url: `/api/v1/api-keys${path}`,
      headers: {
        authorization: `Bearer ${tokens.get(by) ?? by}`,
        ...(typeof payload === 'string' && { 'content-type': 'application/json' }),
        ...headers
      },
      ...(payload !== undefined && { payload })
    })
  const wanted: { name: string; scopes: Scope[] } = {
    name: 'site A',
    scopes: ['gateways:read', 'metrics:read']
  }
  const create = (by: string, scopes: readonly Scope[] = wanted.scopes) =>
    identity.createKey(tokens.get(by)!, scopes)
  const me = (key: string) =>
    identity.app.inject({ url: '/api/v1/me', headers: { authorization: `Bearer ${key}` } })

  it('shows a new key once, and where to find it', async () => {
    const res = await request('POST', '', 'ada', wanted)
    expect(res.statusCode).toBe(201)
    expect(res.headers['cache-control']).toBe('no-store')
    const { key, ...apiKey } = res.json<{ id: string; key: string }>()
    expect(key).toMatch(/^fg_[0-9A-Za-z]{12}_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}$/)
    expect(apiKey).toEqual({
      id: expect.any(String),
      prefix: key.slice(0, 15),
      ownerId: ada,
      ...wanted,
      resources: null,
      expiresAt: null,
      previousExpiresAt: null,
      lastUsedAt: null,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      updatedAt: expect.any(String),
      links: { self: `/api/v1/api-keys/${apiKey.id}` }
    })
    expect(res.headers.location).toBe(`/api/v1/api-keys/${apiKey.id}`)
    const again = await request('GET', `/${apiKey.id}`, 'ada')
    expect(again.statusCode).toBe(200)
    expect(again.json()).toEqual(apiKey)
  })

  it('keeps nothing of the key but its hash and its public part', async () => {
    const { key } = await create('ada')
    const { rows } = await identity.pool.query('select * from api_keys')
    expect(JSON.stringify(rows)).not.toContain(key.split('_')[2])
  })

  it('goes by what the user may do now, not when it signed in', async () => {
    const id = await identity.addUser('eve', 'secret', 'admin')
    tokens.set('eve', await identity.login('eve', 'secret'))
    await identity.pool.query("update users set role = 'viewer' where id = $1", [id])
    expect((await request('POST', '', 'eve', { ...wanted, scopes: ['records:write'] })).statusCode).toBe(422)
    await identity.pool.query('update users set disabled_at = now() where id = $1', [id])
    const refused = await request('POST', '', 'eve', wanted)
    expect(refused.statusCode).toBe(401)
    expect(refused.json()).toMatchObject({ code: 'user_inactive' })
  })

  it('revokes a key at once, and then knows it no more', async () => {
    const { id, key } = await create('ada')
    const res = await request('DELETE', `/${id}`, 'ada')
    expect([res.statusCode, res.body]).toEqual([204, ''])
    expect((await me(key)).statusCode).toBe(401)
    expect((await request('DELETE', `/${id}`, 'ada')).statusCode).toBe(404)
    expect((await request('GET', `/${id}`, 'ada')).statusCode).toBe(404)
  })

  it("answers another's key exactly as one that is not there", async () => {
    const { id } = await create('ada')
    const other = v7()
    for (const method of ['GET', 'PATCH', 'DELETE'] as const) {
      const change = method === 'PATCH' ? { name: 'mine' } : undefined
      const theirs = await request(method, `/${id}`, 'bob', change, { 'if-match': '*' })
      const none = await request(method, `/${other}`, 'bob', change, { 'if-match': '*' })
      expect(theirs.statusCode).toBe(404)
      expect(theirs.json()).toMatchObject({ code: 'api_key_not_found' })
      const asNone = theirs.body.replace(id, other).replaceAll(/"requestId":"[^"]+"/g, '')
      expect(asNone).toBe(none.body.replaceAll(/"requestId":"[^"]+"/g, ''))
    }
    expect((await request('GET', `/${id}`, 'ada')).statusCode).toBe(200)
  })

  it('shows and revokes the keys of all for an administrator', async () => {
    const { id } = await create('bob', ['records:read'])
    expect((await request('GET', `/${id}`, 'root')).statusCode).toBe(200)
    expect((await request('DELETE', `/${id}`, 'root')).statusCode).toBe(204)
  })

  it('lists by pages, to each user its own', async () => {
    await identity.addUser('zoe', 'secret', 'viewer')
    tokens.set('zoe', await identity.login('zoe', 'secret'))
    const made: string[] = []
    for (let i = 0; i < 3; i++) made.unshift((await create('zoe')).id)
    const first = await request('GET', '?limit=2', 'zoe')
    const { items, page } = first.json<{ items: Array<{ id: string }>; page: { next: string } }>()
    expect(items.map(({ id }) => id)).toEqual(made.slice(0, 2))
    expect(first.body).not.toMatch(/"(key|hash)"/)
    const second = await request('GET', `?limit=2&cursor=${page.next}`, 'zoe')
    expect(second.json()).toMatchObject({ items: [{ id: made[2] }], page: { limit: 2, next: null } })
    const all = (await request('GET', '?limit=500', 'root')).json<{ items: Array<{ id: string }> }>()
    expect(all.items.map(({ id }) => id)).toEqual(expect.arrayContaining(made))
  })

  it.each(['text/csv', 'application/x-ndjson'])(
    'lists as %s, without a secret or its hash',
    async (accept) => {
      const { id, key } = await create('ada')
      const table = await request('GET', '?limit=1', 'ada', undefined, { accept })
      expect(table.headers).toMatchObject({
        'content-type': `${accept}; charset=utf-8`,
        'cache-control': 'no-store',
        link: expect.stringContaining('rel="next"')
      })
      expect(table.body).toContain(`fg_${key.split('_')[1]}`)
      expect(table.body).toContain(id)
      expect(table.body).not.toMatch(new RegExp(`${key.split('_')[2]}|hash|"key"|,key,`, 'i'))
      expect((await request('GET', '', 'bob', undefined, { accept })).body).not.toContain(id)
    }
  )

  it('lets a narrow token make a narrow key only', async () => {
    const narrow = await identity.login('root', 'secret', 'metrics:read')
    expect((await request('POST', '', narrow, wanted)).statusCode).toBe(422)
    expect((await request('POST', '', narrow, { ...wanted, scopes: ['metrics:read'] })).statusCode).toBe(201)
  })

  it.each([
    ['a scope beyond the role', { scopes: ['admin'] }, 'api_key_scopes_too_wide'],
    ['an expiry in the past', { expiresAt: '2020-01-01T00:00:00Z' }, 'api_key_expiry_past'],
    ['a NUL in the name', { name: 'a\u0000' }, 'text_not_clean']
  ])('refuses %s', async (_name, values, code) => {
    const res = await request('POST', '', 'ada', { ...wanted, ...values })
    expect(res.statusCode).toBe(422)
    expect(res.json()).toMatchObject({ code })
  })

  it.each([
    ['no name', { scopes: ['metrics:read'] }],
    ['an empty name', { ...wanted, name: '' }],
    ['a line feed in the name', { ...wanted, name: 'a\nb' }],
    ['an expiry in a leap second', { ...wanted, expiresAt: '2035-06-30T23:59:60Z' }],
    ['an expiry beyond the calendar', { ...wanted, expiresAt: '9999-12-31T23:59:59-01:00' }],
    ['no scopes', { ...wanted, scopes: [] }],
    ['a scope there is not', { ...wanted, scopes: ['everything'] }],
    ['a scope twice', { ...wanted, scopes: ['metrics:read', 'metrics:read'] }],
    ['a scope that is no list', { ...wanted, scopes: 'metrics:read' }],
    ['a hostile resource', { ...wanted, resources: ['../*'] }],
    ['an expiry that is no time', { ...wanted, expiresAt: 'tomorrow' }],
    ['an owner of its choice', { ...wanted, ownerId: v7() }],
    ['a hash of its choice', { ...wanted, hash: 'x' }],
    ['a prototype', '{"name":"x","scopes":["metrics:read"],"__proto__":{"role":"admin"}}'],
    ['malformed JSON', '{"name"'],
    ['a list', '[]'],
    ['nothing', '']
  ])('refuses %s with 400, and stores nothing', async (_name, payload) => {
    const count = async () => (await identity.pool.query('select from api_keys')).rowCount
    const before = await count()
    const res = await request('POST', '', 'ada', payload)
    expect(res.statusCode).toBe(400)
    expect(res.headers['content-type']).toContain('application/problem+json')
    expect(await count()).toBe(before)
  })

  it.each([
    ['?limit=0', 400],
    ['?limit=501', 400],
    ['?limit=NaN', 400],
    ['?cursor=x', 400],
    ['/not-an-id', 400],
    ['/%00', 400]
  ])('answers GET %s with %i', async (path, status) => {
    expect((await request('GET', path, 'ada')).statusCode).toBe(status)
  })

  it('refuses bodies that are not JSON, and too large ones', async () => {
    const headers = { authorization: `Bearer ${tokens.get('ada')}`, 'content-type': 'text/plain' }
    const text = await identity.app.inject({
      method: 'POST',
      url: '/api/v1/api-keys',
      headers,
      payload: '{}'
    })
    expect(text.statusCode).toBe(415)
    const large = await request('POST', '', 'ada', { ...wanted, name: 'x'.repeat(300 * 1024) })
    expect(large.statusCode).toBe(413)
  })

  it('are for signed-in users: a key makes no keys, nor does a service', async () => {
    const { key } = await create('ada')
    const issued = await identity.app.inject({
      method: 'POST',
      url: '/api/v1/auth/tokens',
      headers: { authorization: asService('gateways') },
      payload: { grant_type: 'client_credentials' }
    })
    for (const credential of [key, issued.json<{ access_token: string }>().access_token]) {
      const res = await request('POST', '', credential, wanted)
      expect(res.statusCode).toBe(403)
      expect(res.json()).toMatchObject({ code: 'user_needed' })
    }
  })

  const etagOf = async (id: string, by = 'ada') => String((await request('GET', `/${id}`, by)).headers.etag)
  const patch = async (id: string, payload: object, ifMatch?: string) =>
    request('PATCH', `/${id}`, 'ada', payload, { 'if-match': ifMatch ?? (await etagOf(id)) })

  it('renames a key, narrows it and lets it expire, each on what the caller has seen', async () => {
    const { id } = await create('ada')
    const etag = await etagOf(id)
    expect((await request('PATCH', `/${id}`, 'ada', { name: 'x' })).statusCode).toBe(428)
    const changed = await patch(id, { name: 'site B', scopes: ['metrics:read'] }, etag)
    expect([changed.statusCode, changed.headers['cache-control']]).toEqual([200, 'no-store'])
    expect(changed.json()).toMatchObject({ name: 'site B', scopes: ['metrics:read'], expiresAt: null })
    expect(changed.headers.etag).toBe(await etagOf(id))
    expect((await patch(id, { name: 'x' }, etag)).statusCode).toBe(412)
    const expiring = await patch(id, { expiresAt: '2099-01-01T00:00:00Z' })
    expect(expiring.json()).toMatchObject({ expiresAt: '2099-01-01T00:00:00.000Z', name: 'site B' })
    expect((await patch(id, { expiresAt: null })).json()).toMatchObject({ expiresAt: null })
    expect((await patch(v7(), { name: 'x' }, '*')).statusCode).toBe(404)
  })

  it.each([
    ['a scope it does not have', { scopes: ['records:read'] }, 422],
    ['an expiry in the past', { expiresAt: '2020-01-01T00:00:00Z' }, 422],
    ['another owner', { ownerId: v7() }, 400],
    ['no name', { name: null }, 400],
    ['nothing', {}, 400]
  ])('refuses to change a key to %s', async (_what, payload, status) => {
    const { id } = await create('ada')
    expect((await patch(id, payload)).statusCode).toBe(status)
  })

  it('lets one of two changes of one version pass', async () => {
    const { id } = await create('ada')
    const etag = await etagOf(id)
    const answers = await Promise.all([patch(id, { name: 'one' }, etag), patch(id, { name: 'two' }, etag)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
  })

  const rotate = (id: string, by = 'ada', payload?: object, headers: Record<string, string> = {}) =>
    request('POST', `/${id}/rotations`, by, payload, headers)

  it('gives a key a new secret, shown once; the one before opens for a day', async () => {
    const { id, key } = await create('ada')
    const res = await rotate(id)
    expect([res.statusCode, res.headers.location, res.headers['cache-control']]).toEqual([
      201,
      `/api/v1/api-keys/${id}`,
      'no-store'
    ])
    const issued = res.json<{ key: string; prefix: string; previousExpiresAt: string; updatedAt: string }>()
    expect(issued.key).not.toBe(key)
    expect(issued.key.startsWith(issued.prefix)).toBe(true)
    expect(Date.parse(issued.previousExpiresAt) - Date.parse(issued.updatedAt)).toBe(86_400_000)
    for (const secret of [key, issued.key]) {
      expect((await me(secret)).statusCode).toBe(200)
      expect(await identity.introspect(secret)).toMatchObject({ active: true, client_id: id })
    }
    const { rows } = await identity.pool.query('select * from api_keys, audit_outbox')
    expect(JSON.stringify(rows)).not.toContain(issued.key.split('_')[2])
  })

  it('ends the secret before with its grace, and at the next rotation', async () => {
    const { id, key } = await create('ada')
    const second = (await rotate(id, 'ada', { graceSeconds: 3600 })).json<{ key: string }>()
    const third = (await rotate(id, 'ada', { graceSeconds: 0 })).json<{ key: string }>()
    const statuses = await Promise.all(
      [key, second.key, third.key].map(async (k) => (await me(k)).statusCode)
    )
    expect(statuses).toEqual([401, 401, 200])
  })

  it('gives nobody by rotation a secret that opens more than they can', async () => {
    const { id } = await create('ada')
    const narrow = await identity.login('ada', 'secret', 'metrics:read')
    expect((await rotate(id, narrow)).json()).toMatchObject({ code: 'api_key_scopes_too_wide' })
    expect((await rotate(id, 'bob')).statusCode).toBe(404)
    expect((await rotate(v7(), 'bob')).statusCode).toBe(404)
    for (const graceSeconds of [-1, 604_801, 1.5, '60']) {
      expect((await rotate(id, 'ada', { graceSeconds })).statusCode).toBe(400)
    }
  })

  it('are made and rotated once under an Idempotency-Key, and shown again to who made them', async () => {
    const headers = { 'idempotency-key': 'a-key-once' }
    const make = (by: string) => request('POST', '', by, wanted, headers)
    const first = await make('ada')
    const again = await make('ada')
    expect([again.statusCode, again.headers['idempotency-replayed']]).toEqual([201, 'true'])
    expect(again.json()).toEqual(first.json())
    expect((await make('bob')).json<{ id: string }>().id).not.toBe(first.json<{ id: string }>().id)

    const { id } = first.json<{ id: string }>()
    const rotated = await rotate(id, 'ada', {}, headers)
    expect((await rotate(id, 'ada', {}, headers)).json()).toEqual(rotated.json())
    const kept = await identity.pool.query<{ body: string }>('select body from idempotency_keys')
    for (const answer of [first, rotated]) {
      expect(kept.rows.map(({ body }) => body).join()).not.toContain(answer.json<{ key: string }>().key)
    }
  })

  it('reads and answers XML', async () => {
    const payload = '<apiKey><name>007</name><scopes><scope>metrics:read</scope></scopes></apiKey>'
    const headers = { 'content-type': 'application/xml', accept: 'application/xml' }
    const res = await request('POST', '', 'ada', payload, headers)
    expect(res.statusCode).toBe(201)
    expect(res.body).toContain('<name>007</name><scopes><scope>metrics:read</scope></scopes>')
    expect(res.body).toContain('<resources xsi:nil="true"/>')
    const list = await request('GET', '?q=007', 'ada', undefined, { accept: 'application/xml' })
    expect(list.body).toMatch(/<apiKeys [^>]*><apiKey><id>/)
  })

  it('need a credential', async () => {
    const res = await identity.app.inject('/api/v1/api-keys')
    expect(res.statusCode).toBe(401)
  })
})
