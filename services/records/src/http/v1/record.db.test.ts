import { randomUUID } from 'node:crypto'
import { useDatabase } from '@fieldgate/testkit'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ada, admin, operator, startTestApp, type TestApp } from '../../test-app.test.fixture.ts'

interface Wire {
  id: string
  version: number
  value1: string | null
  value2: number | null
}

describe('a record', () => {
  const database = useDatabase()
  let test: TestApp

  beforeAll(async () => {
    test = await startTestApp(database.url)
  })
  afterAll(() => test.close())

  const post = (payload: object, headers = {}) =>
    test.call(ada, { method: 'POST', url: '/api/v1/records', payload, headers })
  const made = async (payload: object = { value1: 'made' }) => {
    const answer = await post(payload)
    return { url: answer.headers.location!, etag: String(answer.headers.etag), record: answer.json<Wire>() }
  }
  const write = (method: InjectOptions['method'], url: string, headers: object, payload?: object) =>
    test.call(ada, { method, url, headers: { ...headers }, ...(payload && { payload }) } as InjectOptions)

  it('is made, and answers under its Location', async () => {
    const answer = await post({
      timestamp: 0.1,
      value1: 'é "7"',
      value2: -1e300,
      value3: false,
      shared: true
    })
    expect(answer.statusCode).toBe(201)
    const record = answer.json<Wire>()
    expect(record).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      number: expect.any(Number),
      timestamp: 0.1,
      value1: 'é "7"',
      value2: -1e300,
      value3: false,
      shared: true,
      ownerId: test.identity.idOf(ada),
      createdAt: expect.stringMatching(/\.\d{3}Z$/),
      updatedAt: expect.stringMatching(/\.\d{3}Z$/),
      lastModifiedBy: 'ada',
      version: 1,
      links: { self: answer.headers.location, changes: `${answer.headers.location}/changes` }
    })
    const read = await test.call(ada, answer.headers.location!)
    expect(read.statusCode).toBe(200)
    expect(read.json()).toEqual(record)
    expect(read.headers.etag).toBe(answer.headers.etag)
    expect(read.headers['last-modified']).toBeDefined()
  })

  it('says the same in XML, both ways', async () => {
    const answer = await test.call(ada, {
      method: 'POST',
      url: '/api/v1/records',
      headers: { 'content-type': 'application/xml', accept: 'application/xml' },
      payload: '<record><value1>007</value1><value2>7</value2><value3>true</value3></record>'
    })
    expect(answer.statusCode).toBe(201)
    expect(answer.headers['content-type']).toContain('application/xml')
    expect(answer.body).toContain('<value1>007</value1><value2>7</value2><value3>true</value3>')
    expect(answer.body).toContain('<timestamp xsi:nil="true"')
    const json = (await test.call(ada, answer.headers.location!)).json<Wire>()
    expect(json).toMatchObject({ value1: '007', value2: 7, value3: true, timestamp: null })
  })

  it('shows the fields that are asked for, and those alone', async () => {
    const { url } = await made()
    expect((await test.call(ada, `${url}?fields=value1,version`)).json()).toEqual({
      value1: 'made',
      version: 1
    })
    expect((await test.call(ada, `${url}?fields=deletedAt`)).json()).toMatchObject({ code: 'field_unknown' })
  })

  it('is not sent again to a client that has it', async () => {
    const { url, etag } = await made()
    const again = await test.call(ada, { url, headers: { 'if-none-match': etag } })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  it('is replaced, and what is left out is gone', async () => {
    const { url, etag } = await made({ value1: 'before', value2: 2, shared: true })
    const answer = await write('PUT', url, { 'if-match': etag }, { value3: true })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({
      version: 2,
      value1: null,
      value2: null,
      value3: true,
      shared: false
    })
    expect(String(answer.headers.etag)).toMatch(/^"2-/)
  })

  it('is patched, and a null takes a value away', async () => {
    const { url, etag } = await made({ value1: 'before', value2: 2, shared: true })
    const answer = await write('PATCH', url, { 'if-match': etag }, { value1: null, timestamp: 5 })
    expect(answer.json()).toMatchObject({ version: 2, value1: null, value2: 2, timestamp: 5, shared: true })
    const xml = await test.call(ada, {
      method: 'PATCH',
      url,
      headers: { 'if-match': String(answer.headers.etag), 'content-type': 'application/xml' },
      payload:
        '<record xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><timestamp xsi:nil="true"/></record>'
    })
    expect(xml.json()).toMatchObject({ version: 3, timestamp: null, value2: 2 })
  })

  it('is deleted once, and then is not there', async () => {
    const { url, etag } = await made()
    expect((await write('DELETE', url, { 'if-match': etag })).statusCode).toBe(204)
    expect((await write('DELETE', url, { 'if-match': etag })).statusCode).toBe(404)
    expect((await test.call(ada, url)).statusCode).toBe(404)
    expect((await write('PATCH', url, { 'if-match': '*' }, { value2: 1 })).statusCode).toBe(404)
  })

  it('is made under an id of the client, once', async () => {
    const url = `/api/v1/records/${randomUUID()}`
    const answer = await write('PUT', url, { 'if-none-match': '*' }, { value2: 1 })
    expect([answer.statusCode, answer.headers.location]).toEqual([201, url])
    expect((await write('PUT', url, { 'if-none-match': '*' }, { value2: 2 })).statusCode).toBe(412)
    await write('DELETE', url, { 'if-match': '*' })
    const late = await write('PUT', url, { 'if-none-match': '*' }, { value2: 3 })
    expect([late.statusCode, late.json<{ code: string }>().code]).toEqual([409, 'record_id_taken'])
  })

  it('is never made by a write that asks for a version', async () => {
    const url = `/api/v1/records/${randomUUID()}`
    for (const ifMatch of ['*', '"1-x"']) {
      expect((await write('PUT', url, { 'if-match': ifMatch }, { value2: 1 })).statusCode).toBe(412)
    }
    expect((await test.call(ada, url)).statusCode).toBe(404)
  })

  it.each([
    ['PUT', { value2: 1 }],
    ['PATCH', { value2: 1 }],
    ['DELETE', undefined]
  ] as const)(
    'takes no %s that does not say what it has read, or has read something else',
    async (method, body) => {
      const { url, etag } = await made()
      expect((await write(method, url, {}, body)).statusCode).toBe(428)
      await write('PATCH', url, { 'if-match': etag }, { value2: 9 })
      for (const ifMatch of [etag, `W/${etag}`, '"foreign"']) {
        const answer = await write(method, url, { 'if-match': ifMatch }, body)
        expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
          412,
          'precondition_failed'
        ])
      }
      expect((await test.call(ada, url)).json()).toMatchObject({ version: 2, value2: 9 })
    }
  )

  it.each([
    ['PUT', { value2: 1 }, 200],
    ['PATCH', { value2: 1 }, 200],
    ['DELETE', undefined, 204]
  ] as const)('lets one %s of those that race on an ETag through', async (method, body, won) => {
    const { url, etag } = await made()
    const answers = await Promise.all([1, 2, 3, 4].map(() => write(method, url, { 'if-match': etag }, body)))
    const statuses = answers.map((answer) => answer.statusCode).sort()
    const lost = method === 'DELETE' ? 404 : 412
    expect(statuses).toEqual([won, lost, lost, lost])
  })

  it('lets one of those that race to make it through', async () => {
    const url = `/api/v1/records/${randomUUID()}`
    const writes = [1, 2, 3].map((value2) => write('PUT', url, { 'if-none-match': '*' }, { value2 }))
    const statuses = (await Promise.all(writes)).map((answer) => answer.statusCode)
    expect(statuses.sort()).toEqual([201, 412, 412])
  })

  it.each<[string, object | string, number, string]>([
    ['nothing', {}, 422, 'record_empty'],
    ['nothing but nulls', { value1: null }, 422, 'record_empty'],
    ['a text that is too long', { value1: 'v'.repeat(256) }, 400, 'input_invalid'],
    ['a word for a number', { value2: 'x' }, 400, 'input_invalid'],
    ['a number beyond the doubles', '{"value2":1e400}', 422, 'number_inexact'],
    ['a number for a boolean', { value3: 1 }, 400, 'input_invalid'],
    ['an owner', { value2: 1, ownerId: randomUUID() }, 400, 'input_invalid'],
    ['an id', { value2: 1, id: randomUUID() }, 400, 'input_invalid'],
    ['__proto__', '{"value2":1,"__proto__":{"shared":true}}', 400, 'body_malformed'],
    ['a NUL', { value1: 'a\0b' }, 422, 'text_not_clean'],
    ['half a surrogate pair', '{"value1":"\\ud800"}', 422, 'text_not_clean'],
    ['malformed JSON', '{', 400, 'body_malformed'],
    ['an array', [], 400, 'input_invalid']
  ])('is not made of %s', async (_what, payload, status, code) => {
    const answer = await test.call(ada, {
      method: 'POST',
      url: '/api/v1/records',
      headers: { 'content-type': 'application/json' },
      payload: typeof payload === 'string' ? payload : JSON.stringify(payload)
    })
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code])
    expect(answer.headers['content-type']).toContain('application/problem+json')
  })

  it.each(['id', 'number', 'ownerId', 'lastModifiedBy', 'createdAt', 'version'])(
    'lets nobody set its %s',
    async (member) => {
      const { url, record } = await made({ value1: 'kept' })
      for (const method of ['PUT', 'PATCH'] as const) {
        const answer = await write(method, url, { 'if-match': '*' }, { value1: 'x', [member]: 1 })
        expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([400, 'input_invalid'])
      }
      expect((await test.call(ada, url)).json()).toEqual(record)
    }
  )

  it('may not be emptied, nor lose its last reader', async () => {
    const { url } = await made({ value1: 'only' })
    const emptied = await write('PATCH', url, { 'if-match': '*' }, { value1: null })
    expect([emptied.statusCode, emptied.json<{ code: string }>().code]).toEqual([422, 'record_empty'])

    const key = (await test.app.inject('/api/generate_key/maker')).json<{ api_key: string }>().api_key
    const legacy = await test.app.inject({
      method: 'POST',
      url: '/api/create',
      headers: { 'api-key': key },
      payload: { value1: 'ownerless' }
    })
    const { id: number } = JSON.parse(legacy.json<{ record_info: string }>().record_info) as { id: number }
    const list = await test.call(operator, '/api/v1/records?sort=-number&limit=1')
    const [record] = list.json<{ items: Array<Wire & { number: number }> }>().items
    expect(record).toMatchObject({ number, ownerId: null, shared: true })
    const hidden = await test.call(operator, {
      method: 'PATCH',
      url: `/api/v1/records/${record!.id}`,
      headers: { 'if-match': '*' },
      payload: { shared: false }
    })
    expect(hidden.statusCode).toBe(422)
    expect(hidden.json()).toMatchObject({ code: 'record_invalid', errors: [{ pointer: '/shared' }] })
  })

  it('is purged by an administrator, and by nobody else', async () => {
    const { url, etag } = await made()
    await write('DELETE', url, { 'if-match': etag })
    const purge = { method: 'DELETE', url: `${url}?purge=true`, headers: { 'if-match': '*' } } as const
    for (const caller of [ada, operator]) {
      const refused = await test.call(caller, purge)
      expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([403, 'scope_missing'])
    }
    expect((await test.call(admin, { ...purge, headers: {} })).statusCode).toBe(428)
    expect((await test.call(admin, purge)).statusCode).toBe(204)
    expect((await test.call(admin, purge)).statusCode).toBe(404)
    expect((await test.call(admin, `${url}/changes`)).statusCode).toBe(404)
  })

  it('is made once, however often a request with its key comes', async () => {
    const headers = { 'idempotency-key': 'a-key-of-ada' }
    const first = await post({ value1: 'once' }, headers)
    const again = await post({ value1: 'once' }, headers)
    expect([again.statusCode, again.body, again.headers.etag]).toEqual([201, first.body, first.headers.etag])
    expect(again.headers['idempotency-replayed']).toBe('true')
    expect((await post({ value1: 'twice' }, headers)).statusCode).toBe(422)
  })

  it('has one path, and says what may be done there', async () => {
    const { url } = await made()
    const answer = await test.call(ada, { method: 'POST', url, payload: {} })
    expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD, PUT, PATCH, DELETE, OPTIONS'])
    const malformed = await test.call(ada, '/api/v1/records/42')
    expect([malformed.statusCode, malformed.json<{ code: string }>().code]).toEqual([400, 'input_invalid'])
    expect((await test.call(ada, url.replace('/v1', ''))).statusCode).toBe(200)
  })
})
