import type { ServiceApp } from '@fieldgate/service-kit'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MEMBER, OPERATOR, startTestApp } from '../../../test-app.test.fixture.ts'

const KEY = 'abcdefghijklmnop'
const WRONG_KEY = 'ponmlkjihgfedcba'
const NO_PINS = Object.fromEntries([
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => [`ivp${n}`, null]),
  ...[1, 2, 3, 4].map((n) => [`svp${n}`, null])
])

describe('v1 readings', () => {
  const database = useDatabase()
  let app: ServiceApp
  let started: Awaited<ReturnType<typeof startTestApp>>
  let lastId = 0

  beforeAll(async () => {
    started = await startTestApp(database.url)
    app = started.app
  })
  afterAll(() => started.close())

  /** Makes a pipeline and gives its path; its key is KEY. */
  async function pipeline(): Promise<string> {
    const id = String(++lastId).padStart(8, '0')
    const headers = { authorization: `Bearer ${await started.identity.token(MEMBER)}` }
    await app.inject({ method: 'POST', url: '/api/v1/pipelines', headers, payload: { id, key: KEY } })
    return `/api/v1/pipelines/${id}`
  }

  const call = (
    method: 'GET' | 'POST' | 'PATCH' | 'PUT',
    url: string,
    payload?: object,
    headers: Record<string, string> = { 'x-pipeline-key': KEY }
  ) => app.inject({ method, url, headers, ...(payload && { payload }) })

  it('are answered when they are stored', async () => {
    const path = await pipeline()
    const response = await call('POST', `${path}/readings`, { ivp1: 215, svp1: 'on' })
    expect([response.statusCode, response.headers.location]).toEqual([201, `${path}/pins`])
    expect(response.json()).toEqual({
      ...NO_PINS,
      ivp1: 215,
      svp1: 'on',
      version: 1,
      recordedAt: expect.any(String)
    })
    const { items } = (await call('GET', `${path}/readings`)).json<{ items: unknown[] }>()
    expect(items).toEqual([response.json()])
  })

  it.each<[scheme: string, headers: Record<string, string>]>([
    ['X-Pipeline-Key', { 'x-pipeline-key': KEY }],
    ['Bearer', { authorization: `Bearer ${KEY}` }],
    ['bearer in lower case', { authorization: `bearer ${KEY}` }]
  ])('come under the key in %s', async (_scheme, headers) => {
    const path = await pipeline()
    expect((await call('POST', `${path}/readings`, { ivp1: 1 }, headers)).statusCode).toBe(201)
  })

  it('come from people, too', async () => {
    const path = await pipeline()
    for (const user of [MEMBER, OPERATOR]) {
      const headers = { authorization: `Bearer ${await started.identity.token(user)}` }
      expect((await call('POST', `${path}/readings`, { ivp1: 1 }, headers)).statusCode).toBe(201)
    }
  })

  it.each<[method: 'GET' | 'POST' | 'PATCH' | 'PUT', suffix: string, payload?: object]>([
    ['POST', '/readings', { ivp1: 1 }],
    ['GET', '/readings'],
    ['GET', '/pins'],
    ['PATCH', '/pins', { ivp1: 1 }],
    ['PUT', '/pins', { ivp1: 1 }],
    ['GET', '/pins/ivp1'],
    ['PUT', '/pins/ivp1', { value: 1 }],
    ['POST', '/readings', { ivp1: 1, recordedAt: Date.now() }],
    ['POST', '/keys', {}]
  ])('under a wrong key answer %s %s as for an unknown id', async (method, suffix, payload) => {
    const path = await pipeline()
    const headers = { 'x-pipeline-key': WRONG_KEY, 'x-request-id': 'the-same-for-both' }
    const wrong = await call(method, path + suffix, payload, headers)
    const unknown = await call(method, `/api/v1/pipelines/99999999${suffix}`, payload, headers)
    expect([wrong.statusCode, wrong.body]).toEqual([401, unknown.body])
    expect((await call('GET', `${path}/readings`)).json()).toMatchObject({ items: [] })
  })

  it.each<[what: string, payload: object, status: number]>([
    ['nothing', {}, 400],
    ['a number too large', { ivp1: 10_000 }, 400],
    ['a fraction', { ivp1: 1.5 }, 400],
    ['a number as text', { ivp1: '1' }, 400],
    ['null', { ivp1: null }, 400],
    ['a pin that does not exist', { ivp9: 1 }, 400],
    ['129 characters', { svp1: 'x'.repeat(129) }, 400],
    ['a NUL', { svp1: 'a\0b' }, 422],
    ['half a surrogate pair', { svp1: 'a\ud800' }, 422]
  ])('of %s are refused, and nothing is stored', async (_what, payload, status) => {
    const path = await pipeline()
    expect((await call('POST', `${path}/readings`, payload)).statusCode).toBe(status)
    expect((await call('GET', `${path}/readings`)).json()).toMatchObject({ items: [] })
  })

  it('may tell when they were taken, and are then found there', async () => {
    const path = await pipeline()
    const soon = Date.now() + 120_000
    const times = [
      soon,
      new Date(soon + 1).toISOString(),
      new Date(soon + 2).toISOString().replace('Z', '+00:00')
    ]
    for (const [ivp1, recordedAt] of times.entries()) {
      const response = await call('POST', `${path}/readings`, { ivp1, recordedAt })
      expect(response.statusCode).toBe(201)
      expect(response.json()).toMatchObject({
        recordedAt: new Date(soon + ivp1).toISOString(),
        version: ivp1 + 1
      })
    }
    const { items } = (await call('GET', `${path}/readings`)).json<{ items: Array<{ ivp1: number }> }>()
    expect(items.map(({ ivp1 }) => ivp1)).toEqual([0, 1, 2])
  })

  it.each<[what: string, recordedAt: unknown, status: number, code: string]>([
    ['more than 5 minutes ahead', Date.now() + 3_600_000, 422, 'reading_ahead'],
    ['before the pipeline was made', '2001-01-01T00:00:00Z', 422, 'reading_before_pipeline'],
    ['a leap second', '2016-12-31T23:59:60Z', 400, 'recorded_at_invalid'],
    ['no time', 'yesterday', 400, 'input_invalid'],
    ['null', null, 400, 'input_invalid']
  ])('of a time that is %s are refused', async (_what, recordedAt, status, code) => {
    const path = await pipeline()
    const response = await call('POST', `${path}/readings`, { ivp1: 1, recordedAt })
    expect(response.json()).toMatchObject({ status, code })
    expect((await call('GET', `${path}/readings`)).json()).toMatchObject({ items: [] })
  })

  it('of a time without a value are refused, and so is a second one of a time', async () => {
    const path = await pipeline()
    const recordedAt = Date.now() + 120_000
    expect((await call('POST', `${path}/readings`, { recordedAt })).json()).toMatchObject({
      code: 'pins_missing'
    })
    await call('POST', `${path}/readings`, { ivp1: 1, recordedAt })
    const second = await call('POST', `${path}/readings`, { ivp1: 2, recordedAt })
    expect(second.json()).toMatchObject({
      status: 409,
      code: 'reading_duplicate',
      errors: [{ pointer: '/recordedAt' }]
    })
  })

  it('refuse two credentials at once, a key where there is no id, and one where only people may call', async () => {
    const path = await pipeline()
    const both = { 'x-pipeline-key': KEY, authorization: `Bearer ${KEY}` }
    expect((await call('GET', `${path}/pins`, undefined, both)).statusCode).toBe(400)
    expect((await call('GET', '/api/v1/pipelines')).statusCode).toBe(401)
    expect((await call('GET', path)).statusCode).toBe(403)
    const wrong = { 'x-pipeline-key': 'ponmlkjihgfedcba' }
    expect((await call('GET', path, undefined, wrong)).statusCode).toBe(401)
  })

  it('merge by PATCH, replace by PUT, and set one pin', async () => {
    const path = await pipeline()
    await call('PATCH', `${path}/pins`, { ivp1: 1, ivp2: 2, svp1: 'a' })
    const patched = await call('PATCH', `${path}/pins`, { ivp2: null, svp2: 'b' })
    expect(patched.json()).toEqual({ ...NO_PINS, ivp1: 1, svp1: 'a', svp2: 'b' })
    expect((await call('PUT', `${path}/pins`, { ivp3: 3 })).json()).toEqual({ ...NO_PINS, ivp3: 3 })
    expect((await call('PUT', `${path}/pins/svp4`, { value: '007' })).json()).toEqual({ value: '007' })
    expect((await call('PUT', `${path}/pins/ivp1`, { value: 'x' })).statusCode).toBe(422)
    expect((await call('GET', `${path}/pins`)).json()).toEqual({ ...NO_PINS, ivp3: 3, svp4: '007' })
    expect((await call('GET', `${path}/readings`)).json<{ items: unknown[] }>().items).toHaveLength(4)
  })

  it('let a poller off with 304 until the next one', async () => {
    const path = await pipeline()
    await call('POST', `${path}/readings`, { ivp1: 1 })
    const etag = String((await call('GET', `${path}/pins`)).headers.etag)
    const poll = () =>
      call('GET', `${path}/pins`, undefined, { 'x-pipeline-key': KEY, 'if-none-match': etag })
    expect(etag).toMatch(/^"1-/)
    expect((await poll()).statusCode).toBe(304)
    await call('POST', `${path}/readings`, { ivp1: 1 })
    expect((await poll()).statusCode).toBe(200)
  })

  it('under one If-Match are stored once when two race', async () => {
    const path = await pipeline()
    const etag = String((await call('GET', `${path}/pins`)).headers.etag)
    const headers = { 'x-pipeline-key': KEY, 'if-match': etag }
    const raced = await Promise.all([1, 2].map((ivp1) => call('PATCH', `${path}/pins`, { ivp1 }, headers)))
    expect(raced.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
    expect((await call('GET', `${path}/readings`)).json<{ items: unknown[] }>().items).toHaveLength(1)
  })

  it('are listed page by page, each once, in the order they came in', async () => {
    const path = await pipeline()
    for (let ivp1 = 0; ivp1 < 7; ivp1++) await call('POST', `${path}/readings`, { ivp1 })
    const seen: number[] = []
    let next: string | null = ''
    while (next !== null) {
      const cursor: string = next && `&cursor=${next}`
      const page: { items: Array<{ ivp1: number }>; page: { next: string | null } } = (
        await call('GET', `${path}/readings?limit=3${cursor}`)
      ).json()
      seen.push(...page.items.map(({ ivp1 }) => ivp1))
      next = page.page.next
    }
    expect(seen).toEqual([0, 1, 2, 3, 4, 5, 6])
  })

  it('are found by time, latest first where asked, and as CSV', async () => {
    const path = await pipeline()
    for (let ivp1 = 0; ivp1 < 3; ivp1++) await call('POST', `${path}/readings`, { ivp1 })
    const future = new Date(Date.now() + 60_000).toISOString()
    const found = async (query: string) =>
      (await call('GET', `${path}/readings?${query}`)).json<{ items: Array<{ ivp1: number }> }>().items
    expect(await found(`from=${future}`)).toEqual([])
    expect((await found(`to=${future}&sort=-recordedAt&limit=2`)).map(({ ivp1 }) => ivp1)).toEqual([2, 1])
    const headers = { 'x-pipeline-key': KEY, accept: 'text/csv' }
    const csv = await call('GET', `${path}/readings?fields=version,ivp1`, undefined, headers)
    expect(csv.body.trim().split(/\r?\n/)).toEqual(['version,ivp1', '1,0', '2,1', '3,2'])
  })

  it('begin anew with a pipeline that takes over the id of another', async () => {
    const path = await pipeline()
    await call('POST', `${path}/readings`, { ivp1: 1 })
    const headers = { authorization: `Bearer ${await started.identity.token(MEMBER)}` }
    await app.inject({ method: 'DELETE', url: path, headers })
    const payload = { id: path.slice(-8), key: KEY }
    await app.inject({ method: 'POST', url: '/api/v1/pipelines', headers, payload })
    expect((await call('GET', `${path}/pins`)).json()).toEqual(NO_PINS)
    expect((await call('GET', `${path}/readings`)).json()).toMatchObject({ items: [] })
  })

  it('come under the old key for as long as a rotation says, and no longer than that', async () => {
    const path = await pipeline()
    const send = (key: string) => call('POST', `${path}/readings`, { ivp1: 1 }, { 'x-pipeline-key': key })
    const rotate = async (key: string, payload: object) => {
      const response = await call('POST', `${path}/keys`, payload, { 'x-pipeline-key': key })
      expect([response.statusCode, response.headers['cache-control']]).toEqual([201, 'no-store'])
      return response.json<{ key: string }>().key
    }
    const second = await rotate(KEY, { graceSeconds: 60 })
    expect((await Promise.all([send(KEY), send(second)])).map(({ statusCode }) => statusCode)).toEqual([
      201, 201
    ])
    const third = await rotate(second, {})
    const statuses = await Promise.all([KEY, second, third].map(send))
    expect(statuses.map(({ statusCode }) => statusCode)).toEqual([401, 401, 201])
  })
})
