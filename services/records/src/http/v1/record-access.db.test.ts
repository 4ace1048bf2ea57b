import { randomUUID } from 'node:crypto'
import { replayOwnership, useDatabase } from '@fieldgate/testkit'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../app.ts'
import { readConfig } from '../../config.ts'
import {
  ada,
  bob,
  environment,
  operator,
  startTestApp,
  type TestApp,
  viewer
} from '../../test-app.test.fixture.ts'

type Caller = Parameters<TestApp['call']>[0]
const REQUEST_ID = 'one-and-the-same'

describe('a record of somebody else', () => {
  const database = useDatabase()
  let test: TestApp
  let id: string
  let number: number

  beforeAll(async () => {
    test = await startTestApp(database.url)
    const answer = await create(ada, { value1: 'of ada', value2: 1 })
    ;({ id, number } = answer.json<{ id: string; number: number }>())
  })
  afterAll(() => test.close())

  const create = (caller: Caller, payload: object) =>
    test.call(caller, { method: 'POST', url: '/api/v1/records', payload })
  const answerTo = async (caller: Caller, request: InjectOptions) => {
    const headers = { 'x-request-id': REQUEST_ID, ...request.headers }
    const { statusCode, body, headers: sent } = await test.call(caller, { ...request, headers })
    return { statusCode, body, type: sent['content-type'], etag: sent.etag }
  }

  replayOwnership({
    openApi: new URL('../../../openapi.json', import.meta.url),
    app: () => test.app,
    strangers: {
      'another member': async () => `Bearer ${await test.identity.token(bob)}`,
      'another member’s API key': async () => `Bearer ${bob.apiKey}`
    },
    resources: {
      '/api/v1/records/{id}': () => ({
        theirs: `/api/v1/records/${id}`,
        absent: `/api/v1/records/${randomUUID()}`
      })
    }
  })

  const requests: Array<[string, string, InjectOptions]> = [
    ['HEAD', '', { method: 'HEAD' }],
    ['PATCH', '', { method: 'PATCH', headers: { 'if-match': '"1-x"' }, payload: { value2: 2 } }],
    ['PATCH without a precondition', '', { method: 'PATCH', payload: { value2: 2 } }],
    ['PATCH of nonsense', '', { method: 'PATCH', headers: { 'if-match': '*' }, payload: { value2: 'x' } }],
    ['DELETE with purge', '?purge=true', { method: 'DELETE', headers: { 'if-match': '*' } }]
  ]

  it.each(requests)('answers %s as if it were not there', async (_name, path, request) => {
    const [theirs, none] = await Promise.all([
      answerTo(bob, { ...request, url: `/api/v1/records/${id}${path}` }),
      answerTo(bob, { ...request, url: `/api/v1/records/${randomUUID()}${path}` })
    ])
    expect(theirs).toEqual(none)
    expect(theirs.statusCode).toBeGreaterThanOrEqual(400)
    expect((await test.call(ada, `/api/v1/records/${id}`)).json()).toMatchObject({ version: 1, value2: 1 })
  })

  it('stands in no list, and is not counted', async () => {
    const list = await test.call(bob, '/api/v1/records?include=total')
    expect(list.json()).toMatchObject({ items: [], page: { total: 0 } })
    const table = await test.call(bob, {
      url: '/api/v1/records',
      headers: { accept: 'application/x-ndjson' }
    })
    expect(table.body).toBe('')
  })

  it('is not there for a member either when it is shared, but for its owner', async () => {
    const { headers } = await create(ada, { value1: 'shared', shared: true })
    const url = headers.location!
    expect((await test.call(ada, url)).statusCode).toBe(200)
    expect((await test.call(bob, url)).statusCode).toBe(404)
  })

  it('is there for whoever sees all, though a viewer may not write', async () => {
    for (const caller of [viewer, operator]) {
      expect((await test.call(caller, `/api/v1/records/${id}`)).statusCode).toBe(200)
    }
    const refused = await create(viewer, { value2: 1 })
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([403, 'scope_missing'])
  })

  it('is not there for the legacy face, be it read or written', async () => {
    const key = (await test.app.inject('/api/generate_key/thor')).json<{ api_key: string }>().api_key
    for (const [method, path] of [
      ['GET', 'read'],
      ['PATCH', 'modify'],
      ['DELETE', 'remove']
    ] as const) {
      const answer = await test.app.inject({
        method,
        url: `/api/${path}/${number}`,
        headers: { 'api-key': key },
        ...(method === 'PATCH' && { payload: { value1: 'taken' } })
      })
      expect(answer.json()).toMatchObject({ status: 'failed', message: expect.stringContaining('not exist') })
    }
    expect((await test.app.inject('/api/list')).body).not.toContain('of ada')
  })

  it('is out of reach of a key that is bound to others', async () => {
    const own = (await create(operator, { value1: 'bound' })).json<{ id: string }>().id
    const free = randomUUID()
    const fetch = async () =>
      Response.json({
        active: true,
        sub: test.identity.idOf(operator),
        username: 'operator',
        role: 'operator',
        scope: 'records:read records:write',
        resources: [own, free, 'a-gateway']
      })
    const app = await buildApp(readConfig(environment(database.url, test.identity.issuer)), { fetch })
    const call = (method: 'GET' | 'PUT' | 'POST', url: string, headers = {}) =>
      app.inject({
        method,
        url,
        headers: { authorization: 'Bearer fg_bound', ...headers },
        ...(method !== 'GET' && { payload: { value2: 1 } })
      })

    const list = await call('GET', '/api/v1/records')
    expect(list.json<{ items: Array<{ id: string }> }>().items.map((record) => record.id)).toEqual([own])
    expect((await call('GET', `/api/v1/records/${id}`)).statusCode).toBe(404)
    expect((await call('POST', '/api/v1/records')).json()).toMatchObject({ code: 'record_beyond_key' })
    const absent = { 'if-none-match': '*' }
    expect((await call('PUT', `/api/v1/records/${id}`, absent)).json()).toMatchObject({
      code: 'record_beyond_key'
    })
    expect((await call('PUT', `/api/v1/records/${free}`, absent)).statusCode).toBe(201)
    await app.close()
  })

  it.each([
    [undefined, 'credential_missing'],
    ['Bearer my-secret-key', 'invalid_token'],
    ['Bearer fg_revoked', 'invalid_token'],
    ['Bearer a.b.c', 'invalid_token']
  ])('is shown to nobody who sends %s', async (authorization, code) => {
    const headers = authorization === undefined ? {} : { authorization }
    const answer = await test.app.inject({ url: `/api/v1/records/${id}`, headers })
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([401, code])
    expect(answer.headers['www-authenticate']).toContain('Bearer')
  })
})
