import { AppError } from '@fieldgate/errors'
import { Type } from 'typebox'
import { beforeAll, describe, expect, it } from 'vitest'
import { createApp, type ServiceApp } from '../app.ts'

describe('problem details', () => {
  let app: ServiceApp

  beforeAll(async () => {
    app = await createApp({ name: 'test' })
    const body = Type.Object({ count: Type.Integer() }, { additionalProperties: false })
    app.post('/things', { schema: { body } }, async () => 'ok')
    app.get('/things/:id', async () => {
      throw new Error('select * from secrets failed at /srv/app.ts')
    })
    app.get('/busy', async () => {
      throw new Error('wrapped', {
        cause: new AppError('unavailable', 'busy', 'Later.', { retryAfterSeconds: 3 })
      })
    })
  })

  it.each([
    ['an unknown path', { url: '/none' }, 404, 'route_not_found'],
    ['an unknown method', { method: 'PATCH', url: '/things' }, 405, 'method_not_allowed'],
    ['malformed JSON', post('{'), 400, 'body_malformed'],
    ['no body', post(''), 400, 'body_missing'],
    ['a wrong type', post('{"count":"12"}'), 400, 'input_invalid'],
    ['null for a number', post('{"count":null}'), 400, 'input_invalid'],
    ['an unknown member', post('{"count":1,"admin":true}'), 400, 'input_invalid'],
    ['a poisoned member', post('{"count":1,"__proto__":{}}'), 400, 'body_malformed'],
    [
      'an unknown media type',
      { ...post('x'), headers: { 'content-type': 'image/png' } },
      415,
      'media_type_unsupported'
    ],
    ['a body that is too large', post(`{"count":${'1'.repeat(300_000)}}`), 413, 'body_too_large'],
    ['a broken escape in the path', { url: '/things/%zz' }, 400, 'url_malformed'],
    ['a failure of a dependency', { url: '/busy' }, 503, 'busy'],
    ['a fault of ours', { url: '/things/1' }, 500, 'internal']
  ] as const)('answers %s', async (_what, request, status, code) => {
    const response = await app.inject(request)
    expect(response.headers['content-type']).toContain('application/problem+json')
    expect(response.headers['x-content-type-options']).toBe('nosniff')
    const problem = response.json<Record<string, unknown>>()
    expect(problem).toMatchObject({ status, code, requestId: response.headers['x-request-id'] })
    expect(response.body).not.toMatch(/select|srv|node_modules| at /)
  })

  it('points at each fault of a body', async () => {
    const { errors } = (await app.inject(post('{"count":"x"}'))).json<{ errors: unknown[] }>()
    expect(errors).toEqual([{ pointer: '/count', code: 'type', detail: 'must be integer' }])
  })

  it('says which methods a path has', async () => {
    const refused = await app.inject({ method: 'DELETE', url: '/things/1' })
    expect([refused.statusCode, refused.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS'])
    const options = await app.inject({ method: 'OPTIONS', url: '/things' })
    expect([options.statusCode, options.headers.allow, options.body]).toEqual([204, 'POST, OPTIONS', ''])
  })

  it('says when to try again', async () => {
    expect((await app.inject('/busy')).headers['retry-after']).toBe('3')
  })

  it('keeps a well-formed request id and replaces any other', async () => {
    const idFor = async (id: string) =>
      (await app.inject({ url: '/none', headers: { 'x-request-id': id } })).headers['x-request-id']
    expect(await idFor('client-1234')).toBe('client-1234')
    expect(await idFor('<script>')).toMatch(/^[\w-]{36}$/)
  })
})

function post(payload: string) {
  return { method: 'POST', url: '/things', payload, headers: { 'content-type': 'application/json' } } as const
}
