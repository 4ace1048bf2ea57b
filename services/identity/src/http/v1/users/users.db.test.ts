import type { InjectOptions } from 'fastify'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { useIdentity } from '../../../identity.test.fixture.ts'

const PASSWORD = 'correct horse battery staple'

describe('users', () => {
  const identity = useIdentity()
  let root: string
  let rootId: string

  beforeAll(async () => {
    rootId = await identity.addUser('root', 'secret', 'admin')
    root = await identity.login('root', 'secret')
  })

  const request = (method: string, path = '', options: Omit<InjectOptions, 'url' | 'method'> = {}) =>
    identity.app.inject({
      ...options,
      method: method as 'GET',
      url: `/api/v1/users${path}`,
      headers: { authorization: `Bearer ${root}`, ...options.headers }
    })
  const create = (values: object, headers: Record<string, string> = {}) =>
    request('POST', '', { payload: { password: PASSWORD, role: 'viewer', ...values }, headers })
  const made = async (name: string, values: object = {}) => {
    const res = await create({ name, ...values })
    return { id: res.json<{ id: string }>().id, etag: String(res.headers.etag) }
  }
  const etagOf = async (id: string) => String((await request('GET', `/${id}`)).headers.etag)
  const patch = (id: string, ifMatch: string, payload: object) =>
    request('PATCH', `/${id}`, { payload, headers: { 'if-match': ifMatch } })
  const signIn = (name: string, password = PASSWORD) =>
    identity.app.inject({
      method: 'POST',
      url: '/api/v1/auth/tokens',
      payload: { grant_type: 'password', username: name, password }
    })
  const countUsers = async () => (await identity.pool.query('select from users')).rowCount

  it('makes a user who can sign in, and says where it is', async () => {
    const res = await create({ name: 'ada', role: 'operator' })
    expect(res.statusCode).toBe(201)
    const user = res.json<{ id: string }>()
    expect(user).toEqual({
      id: expect.any(String),
      name: 'ada',
      role: 'operator',
      disabled: false,
      demo: false,
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      updatedAt: expect.any(String),
      links: { self: `/api/v1/users/${user.id}` }
    })
    expect(res.headers.location).toBe(`/api/v1/users/${user.id}`)
    const read = await request('GET', `/${user.id}`)
    expect([read.statusCode, read.json(), read.headers.etag]).toEqual([200, user, res.headers.etag])
    expect((await signIn('ada')).statusCode).toBe(200)
  })

  it('reads and answers XML', async () => {
    const res = await request('POST', '', {
      payload: `<user><name>zoë</name><password>${PASSWORD}</password><role>member</role></user>`,
      headers: { 'content-type': 'application/xml', accept: 'application/xml' }
    })
    expect(res.statusCode).toBe(201)
    expect(res.body).toMatch(/^<\?xml .*<user [^>]*><id>[^<]+<\/id><name>zoë<\/name><role>member<\/role>/)
    const missing = await request('GET', `/${v7()}`, { headers: { accept: 'application/xml' } })
    expect(missing.headers['content-type']).toContain('application/problem+xml')
    expect(missing.body).toContain('<code>user_not_found</code>')
  })

  it('gives a client 304 that has this representation, and only the fields it asks for', async () => {
    const { id, etag } = await made('cached')
    const again = await request('GET', `/${id}`, { headers: { 'if-none-match': etag } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect((await request('GET', `/${id}?fields=name,role`)).json()).toEqual({
      name: 'cached',
      role: 'viewer'
    })
    expect((await request('GET', `/${id}?fields=passwordHash`)).statusCode).toBe(400)
  })

  it.each([
    ['no name', { name: undefined }],
    ['a name that HTTP Basic could not send', { name: 'a:b' }],
    ['a short password', { password: 'eleven long' }],
    ['a password that is no text', { password: 12345678 }],
    ['a role there is not', { role: 'root' }],
    ['a hash of its choice', { passwordHash: 'x' }],
    ['an id of its choice', { id: v7() }],
    ['to be a demonstration', { demo: true }]
  ])('refuses to make a user with %s', async (_what, values) => {
    const before = await countUsers()
    const res = await create({ name: 'new', ...values })
    expect([res.statusCode, res.headers['content-type']]).toEqual([
      400,
      expect.stringContaining('application/problem+json')
    ])
    expect(await countUsers()).toBe(before)
  })

  it.each([
    ['malformed JSON', '{"name"', 'application/json', 400],
    ['a prototype', '{"name":"x","__proto__":{"role":"admin"}}', 'application/json', 400],
    [
      'a NUL in the password',
      `{"name":"nul","role":"viewer","password":"${'x'.repeat(12)}\\u0000"}`,
      'application/json',
      422
    ],
    ['XML with a document type', '<!DOCTYPE a><user/>', 'application/xml', 400],
    ['plain text', 'x', 'text/plain', 415],
    ['too much', JSON.stringify({ name: 'x'.repeat(300 * 1024) }), 'application/json', 413]
  ])('refuses %s', async (_what, payload, type, status) => {
    const before = await countUsers()
    expect((await request('POST', '', { payload, headers: { 'content-type': type } })).statusCode).toBe(
      status
    )
    expect(await countUsers()).toBe(before)
  })

  it('refuses a name that is taken, and a password that is the name', async () => {
    await made('taken')
    const taken = await create({ name: 'taken' })
    expect([taken.statusCode, taken.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'user_name_taken' })
    ])
    const named = await create({ name: 'administrator', password: 'Administrator' })
    expect([named.statusCode, named.json()]).toEqual([
      422,
      expect.objectContaining({ code: 'password_is_name' })
    ])
  })

  it('makes one user of a request that is sent twice, and keeps no password for it', async () => {
    const key = { 'idempotency-key': 'a-user-once' }
    const first = await create({ name: 'once' }, key)
    const again = await create({ name: 'once' }, key)
    expect([first.statusCode, again.statusCode]).toEqual([201, 201])
    expect([again.body, again.headers['idempotency-replayed']]).toEqual([first.body, 'true'])
    expect((await create({ name: 'twice' }, key)).statusCode).toBe(422)
    const { rows } = await identity.pool.query('select * from idempotency_keys')
    expect(JSON.stringify(rows)).not.toContain(PASSWORD)
  })

  it('lists by pages each user once while users are made', async () => {
    for (let i = 0; i < 5; i++) await made(`paged-${i}`)
    const seen: string[] = []
    let url: string | undefined = '?q=paged&limit=2&sort=name&include=total'
    for (let i = 0; url !== undefined; i++) {
      const res = await request('GET', url)
      const { items, page } = res.json<{ items: Array<{ name: string }>; page: { total: number } }>()
      expect(page.total).toBe(5 + i)
      seen.push(...items.map(({ name }) => name))
      url = /<\/api\/v1\/users([^>]*)>; rel="next"/.exec(String(res.headers.link))?.[1]
      await made(`paged--${i}`)
    }
    expect(seen).toEqual(['paged-0', 'paged-1', 'paged-2', 'paged-3', 'paged-4'])
  })

  it('lists by numbered pages too', async () => {
    for (let i = 0; i < 5; i++) await made(`numbered-${i}`)
    const page = async (query: string) => {
      const res = await request('GET', `?q=numbered&sort=name&${query}`)
      const { items } = res.json<{ items: Array<{ name: string }> }>()
      const links = [...String(res.headers.link).matchAll(/<[^>]*[?&]page=(\d+)[^>]*>; rel="(\w+)"/g)]
      return [items.map(({ name }) => name), links.map(([, number, rel]) => `${rel} ${number}`)]
    }
    expect(await page('page=1&perPage=2')).toEqual([
      ['numbered-0', 'numbered-1'],
      ['first 1', 'next 2']
    ])
    expect(await page('page=2&limit=2')).toEqual([
      ['numbered-2', 'numbered-3'],
      ['first 1', 'prev 1', 'next 3']
    ])
    expect(await page('page=3&perPage=2')).toEqual([['numbered-4'], ['first 1', 'prev 2']])
    expect(await page('page=9')).toEqual([[], ['first 1', 'prev 8']])
    expect(await page('perPage=2')).toEqual([['numbered-0', 'numbered-1'], []])
    const { next } = (await request('GET', '?perPage=1')).json<{ page: { next: string } }>().page
    const both = await request('GET', `?page=2&cursor=${next}`)
    expect([both.statusCode, both.json()]).toEqual([400, expect.objectContaining({ code: 'page_ambiguous' })])
  })

  it('lists as a table, whole, without a password or its hash', async () => {
    const csv = await request('GET', '?limit=1', { headers: { accept: 'text/csv' } })
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8')
    const lines = csv.body.trimEnd().split('\r\n')
    expect(lines[0]).toBe('id,name,role,disabled,demo,createdAt,updatedAt')
    expect(lines).toHaveLength((await countUsers())! + 1)
    const rows = await request('GET', '?role=admin&fields=name', {
      headers: { accept: 'application/x-ndjson' }
    })
    expect(rows.body).toContain('{"name":"root"}\n')
    const xml = await request('GET', '?q=root', { headers: { accept: 'application/xml' } })
    expect(xml.body).toMatch(/<users [^>]*><user><id>/)
    for (const { body } of [csv, xml, await request('GET', '?limit=500')]) {
      expect(body).not.toMatch(/hash|argon2|password/i)
    }
  })

  it.each([
    '?limit=0',
    '?limit=501',
    '?limit=NaN',
    '?page=0',
    '?page=1001',
    '?page=1&perPage=501',
    '?sort=passwordHash',
    '?role=root',
    '?disabled=maybe',
    '?q=%00',
    '?cursor=x',
    `?cursor=${Buffer.from('[1,"-createdAt","no time","no id"]').toString('base64url')}`,
    '?unknown=1',
    '/not-an-id',
    '/%00'
  ])('answers GET %s with 400', async (path) => {
    expect((await request('GET', path)).statusCode).toBe(400)
  })

  it('changes only what the caller has seen', async () => {
    const { id, etag } = await made('always-changing')
    expect((await request('PATCH', `/${id}`, { payload: { role: 'member' } })).statusCode).toBe(428)
    expect((await patch(id, `W/${etag}`, { role: 'member' })).statusCode).toBe(412)
    const changed = await patch(id, etag, { role: 'member' })
    expect([changed.statusCode, changed.json()]).toEqual([200, expect.objectContaining({ role: 'member' })])
    expect((await patch(id, etag, { role: 'viewer' })).statusCode).toBe(412)
    expect((await patch(v7(), '*', { role: 'viewer' })).statusCode).toBe(404)
    expect((await patch(id, '*', { password: 'ALWAYS-CHANGING' })).statusCode).toBe(422)
    for (const payload of [{}, { name: 'other' }, { role: null }, { disabled: 'true' }]) {
      expect((await patch(id, '*', payload)).statusCode).toBe(400)
    }
  })

  it('lets one of two changes of one version pass', async () => {
    const { id, etag } = await made('raced')
    const answers = await Promise.all([
      patch(id, etag, { role: 'member' }),
      patch(id, etag, { role: 'operator' })
    ])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
  })

  it('shuts a disabled user out at once, with its token, its keys and its sign-ins', async () => {
    const { id, etag } = await made('shut', { role: 'admin' })
    const { access_token } = (await signIn('shut')).json<{ access_token: string }>()
    const { key } = await identity.createKey(access_token, ['metrics:read'])
    const changed = await patch(id, etag, { disabled: true })
    expect(changed.json()).toMatchObject({ disabled: true })
    for (const credential of [access_token, key]) {
      const headers = { authorization: `Bearer ${credential}` }
      expect((await identity.app.inject({ url: '/api/v1/me', headers })).statusCode).toBe(401)
      expect(await identity.introspect(credential)).toEqual({ active: false })
    }
    expect((await signIn('shut')).statusCode).toBe(400)
    expect((await identity.pool.query('select from sessions where user_id = $1', [id])).rowCount).toBe(0)
    await patch(id, '*', { disabled: false })
    expect((await signIn('shut')).statusCode).toBe(200)
  })

  it('takes a right away from who holds a token for it', async () => {
    const { id, etag } = await made('demoted', { role: 'admin' })
    const token = await identity.login('demoted', PASSWORD)
    const headers = { authorization: `Bearer ${token}` }
    expect((await request('GET', '', { headers })).statusCode).toBe(200)
    await patch(id, etag, { role: 'viewer' })
    expect((await request('GET', '', { headers })).statusCode).toBe(403)
  })

  it('ends what a user is signed in with when its password changes', async () => {
    const { id, etag } = await made('renewed')
    await signIn('renewed')
    expect((await patch(id, etag, { password: 'another long password' })).statusCode).toBe(200)
    expect((await identity.pool.query('select from sessions where user_id = $1', [id])).rowCount).toBe(0)
    expect((await signIn('renewed')).statusCode).toBe(400)
    expect((await signIn('renewed', 'another long password')).statusCode).toBe(200)
  })

  // Who tries again is told 412, finds the new password set, and believes that nobody else is signed in.
  it('changes no password where what the user is signed in with cannot be ended', async () => {
    const { id, etag } = await made('half-renewed')
    await signIn('half-renewed')
    const other = await identity.pool.connect()
    await other.query('begin')
    await other.query('select from sessions where user_id = $1 for update', [id])
    const changed = patch(id, etag, { password: 'another long password' })
    const cutOff = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`
    await vi.waitFor(async () => expect((await identity.pool.query(cutOff)).rowCount).toBe(1), 25_000)
    await other.query('rollback')
    other.release()
    expect((await changed).statusCode).toBe(503)
    expect(await etagOf(id)).toBe(etag)
    expect((await signIn('half-renewed')).statusCode).toBe(200)
  })

  it('removes a user once', async () => {
    const { id, etag } = await made('removed')
    expect((await request('DELETE', `/${id}`)).statusCode).toBe(428)
    expect((await request('DELETE', `/${id}`, { headers: { 'if-match': '"9-x"' } })).statusCode).toBe(412)
    const removed = await request('DELETE', `/${id}`, { headers: { 'if-match': etag } })
    expect([removed.statusCode, removed.body]).toEqual([204, ''])
    expect((await request('DELETE', `/${id}`, { headers: { 'if-match': etag } })).statusCode).toBe(404)
    expect((await request('GET', `/${id}`)).statusCode).toBe(404)
  })

  it('removes a user once, however many would at a time', async () => {
    const { id, etag } = await made('raced-away')
    const remove = () => request('DELETE', `/${id}`, { headers: { 'if-match': etag } })
    const answers = await Promise.all([remove(), remove(), remove()])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 404, 404])
  })

  describe('the last administrator', () => {
    const administrators = async () =>
      (await request('GET', '?role=admin&disabled=false')).json<{ items: Array<{ id: string }> }>().items

    beforeAll(async () => {
      for (const { id } of await administrators()) {
        if (id !== rootId) await request('DELETE', `/${id}`, { headers: { 'if-match': '*' } })
      }
    })

    it.each([
      ['demoted', 'PATCH', { role: 'operator' }],
      ['disabled', 'PATCH', { disabled: true }],
      ['removed', 'DELETE', undefined]
    ])('cannot be %s', async (_how, method, payload) => {
      const res = await request(method, `/${rootId}`, {
        ...(payload && { payload }),
        headers: { 'if-match': await etagOf(rootId) }
      })
      expect([res.statusCode, res.json()]).toEqual([
        409,
        expect.objectContaining({ code: 'user_last_admin' })
      ])
      expect(await administrators()).toHaveLength(1)
    })

    it('stays when two administrators demote each other at once', async () => {
      const { id } = await made('rival', { role: 'admin' })
      const headers = { authorization: `Bearer ${await identity.login('rival', PASSWORD)}`, 'if-match': '*' }
      const answers = await Promise.all([
        patch(id, '*', { role: 'viewer' }),
        request('PATCH', `/${rootId}`, { payload: { role: 'viewer' }, headers })
      ])
      expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
      await identity.pool.query("update users set role = 'admin' where id = $1", [rootId])
    })
  })
})
