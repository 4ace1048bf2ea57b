import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildApp } from '../../app.ts'
import { readConfig } from '../../config.ts'
import { environment } from '../../test-app.test.fixture.ts'

const build = (url: string, env: NodeJS.ProcessEnv = {}) =>
  buildApp(readConfig({ ...environment(url, 'http://fieldgate.test'), ...env }))

type App = Awaited<ReturnType<typeof build>>

describe('the legacy face', () => {
  const database = useDatabase()
  let app: App
  let key: string

  beforeAll(async () => {
    app = await build(database.url)
    key = (await app.inject('/api/generate_key/sumit')).json<{ api_key: string }>().api_key
  })
  afterAll(() => app.close())

  const create = (body: string | Buffer, contentType = 'application/json') =>
    app.inject({
      method: 'POST',
      url: '/api/create',
      headers: { 'api-key': key, 'content-type': contentType },
      payload: body
    })
  const list = async () => (await app.inject('/api/list')).json<Array<{ id: number }>>()

  it.each<[string, string | Buffer, string, number]>([
    ['malformed JSON', '{broken', 'application/json', 400],
    ['no JSON at all', '', 'application/json', 400],
    ['an array', '[]', 'application/json', 400],
    ['a string', '"text"', 'application/json', 400],
    ['null', 'null', 'application/json', 400],
    ['invalid UTF-8', Buffer.from('{"value1":"\xff"}', 'latin1'), 'application/json', 400],
    ['a NUL byte', '{"value1":"a\0b"}', 'application/json', 400],
    ['a NUL character', '{"value1":"a\\u0000b"}', 'application/json', 422],
    ['half a surrogate pair', '{"value1":"\\ud800"}', 'application/json', 422],
    ['a text that is too long', `{"value1":"${'v'.repeat(256)}"}`, 'application/json', 422],
    ['an object for a text', '{"value1":{"a":1}}', 'application/json', 422],
    ['a word for a number', '{"timestamp":"abc"}', 'application/json', 422],
    ['a boolean for a number', '{"value2":true}', 'application/json', 422],
    ['a number beyond the doubles', '{"value2":1e400}', 'application/json', 422],
    ['a word for a boolean', '{"value3":"yes"}', 'application/json', 422],
    [
      'nesting without end',
      `{"value1":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      'application/json',
      422
    ],
    ['another media type', '{"value1":"x"}', 'text/plain', 415],
    ['a form', 'value1=x', 'application/x-www-form-urlencoded', 415],
    ['a media type that is none', '{"value1":"x"}', 'json', 415],
    ['a body that is too large', `{"value1":"${'v'.repeat(300_000)}"}`, 'application/json', 413]
  ])('refuses %s in its own words, and stores nothing', async (_name, body, contentType, status) => {
    const before = await list()
    const answer = await create(body, contentType)
    expect(answer.statusCode).toBe(status)
    expect(answer.json()).toEqual({
      status: 'failed',
      message: expect.stringMatching(/\.$|too large|Unsupported/)
    })
    expect(await list()).toEqual(before)
  })

  it('prints floats as floats, in a record and in the list', async () => {
    const answer = await create('{"timestamp":6789998212,"value1":"é","value2":1e16}')
    const { record_info } = answer.json<{ record_info: string }>()
    const { id } = JSON.parse(record_info) as { id: number }
    expect(record_info).toBe(
      `{"id": ${id}, "lastmodifiedby": "sumit", "timestamp": 6789998212.0, "value1": "\\u00e9", "value2": 1e+16, "value3": null}`
    )
    expect((await app.inject('/api/list')).body).toContain(
      `{"id":${id},"lastmodifiedby":"sumit","timestamp":6789998212.0,"value1":"\\u00e9","value2":1e+16,"value3":null}`
    )
  })

  it.each(['/api/read/%00', '/api/read/1%00', '/api/read/one'])('refuses the number in %s', async (url) => {
    const answer = await app.inject(url)
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ status: 'failed' })
  })

  it.each(['nul%00x', 'a%2Fb', 'u'.repeat(256)])('gives no key to the name %s', async (name) => {
    const answer = await app.inject({ method: 'POST', url: `/api/generate_key/${name}` })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ status: 'failed', message: expect.stringContaining('username') })
  })

  it('lets nothing on the way keep a key', async () => {
    for (const path of ['/api/generate_key', '/api/generate_key/', '/api/generate_key/cached']) {
      const answer = await app.inject({ method: 'POST', url: path })
      expect(answer.headers['cache-control']).toBe('no-store')
    }
  })

  it('spends no name on a HEAD, which could not show the key', async () => {
    const head = await app.inject({ method: 'HEAD', url: '/api/generate_key/thor' })
    expect(head.statusCode).toBe(405)
    expect((await app.inject('/api/generate_key/thor')).json()).toMatchObject({ status: 'success' })
  })

  it('makes a record once, however often a request with its key comes', async () => {
    const send = (value1: string) =>
      app.inject({
        method: 'POST',
        url: '/api/create',
        headers: { 'api-key': key, 'idempotency-key': 'once' },
        payload: { value1 }
      })
    const first = await send('once')
    const before = await list()
    const again = await send('once')
    expect([again.statusCode, again.body]).toEqual([200, first.body])
    expect([again.headers['content-type'], again.headers['idempotency-replayed']]).toEqual([
      first.headers['content-type'],
      'true'
    ])
    const other = await send('another')
    expect([other.statusCode, other.json<{ status: string }>().status]).toEqual([422, 'failed'])
    expect(await list()).toEqual(before)
  })

  it.each([
    ['changes', 'PATCH', 'modify'],
    ['removes', 'DELETE', 'remove']
  ] as const)('%s a record once, however often a request with its key comes', async (_does, method, verb) => {
    await create('{"value1":"before"}')
    const { id } = (await list()).at(-1)!
    const send = () =>
      app.inject({
        method,
        url: `/api/${verb}/${id}`,
        headers: { 'api-key': key, 'idempotency-key': verb, 'content-type': 'application/json' },
        payload: '{"value1":"after"}'
      })
    const [first, again] = [await send(), await send()]
    expect(first.headers['idempotency-replayed']).toBeUndefined()
    expect([again.statusCode, again.body, again.headers['idempotency-replayed']]).toEqual([
      200,
      first.body,
      'true'
    ])
  })

  it.each(['/api/list', '/api/read/999999', '/api/nowhere'])(
    'says on %s that it is deprecated, and what to use',
    async (url) => {
      const { headers } = await app.inject(url)
      expect(headers.deprecation).toMatch(/^@\d+$/)
      expect(headers.link).toContain('</api/v1/records>; rel="successor-version"')
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers.sunset).toBeUndefined()
      expect(headers.link).not.toContain('sunset')
    }
  )

  it('says when it goes away, once that is set', async () => {
    const sunset = await build(database.url, { LEGACY_SUNSET: '2027-06-30' })
    const { headers } = await sunset.inject('/api/list')
    expect(headers.sunset).toBe('Wed, 30 Jun 2027 00:00:00 GMT')
    expect(headers.link).toContain('rel="sunset"; type="text/html"')
    await sunset.close()
  })

  it('answers an unknown path in its own words', async () => {
    const answer = await app.inject({ method: 'DELETE', url: '/api/delete/1' })
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toEqual({ status: 'failed', message: 'There is no such path.' })
  })

  it('gives out no new keys once that is switched off, and honours those there are', async () => {
    const closed = await build(database.url, { LEGACY_OPEN_KEYS: 'false' })
    const answer = await closed.inject({ method: 'POST', url: '/api/generate_key/latecomer' })
    expect(answer.statusCode).toBe(403)
    expect(answer.json()).toMatchObject({
      status: 'failed',
      message: expect.stringContaining('not given out')
    })
    const removal = await closed.inject({
      method: 'DELETE',
      url: '/api/remove/999999',
      headers: { 'api-key': key }
    })
    expect(removal.json()).toMatchObject({ message: expect.stringContaining('does not exist') })
    await closed.close()
  })
})

describe('the issuing of keys', () => {
  const database = useDatabase()
  let app: App

  beforeAll(async () => {
    app = await build(database.url, { RATE_LIMITS: 'on' })
  })
  afterAll(() => app.close())

  it('is limited for each address, in the dialect of the face', async () => {
    const asked = Array.from({ length: 31 }, (_, n) => app.inject(`/api/generate_key/user${n}`))
    const answers = await Promise.all(asked)
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(30)
    const [refused] = answers.filter(({ statusCode }) => statusCode === 429)
    expect(refused?.json()).toMatchObject({ status: 'failed' })
    expect(Number(refused?.headers['retry-after'])).toBeGreaterThan(0)
  })
})
