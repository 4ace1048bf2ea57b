import type { ServiceApp } from '@fieldgate/service-kit'
import { type StubUser, useDatabase } from '@fieldgate/testkit'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MEMBER, OPERATOR, OTHER_MEMBER, startTestApp, VIEWER } from '../../../test-app.test.fixture.ts'

const PIPELINES = '/api/v1/pipelines'

interface Page {
  items: Array<{ id: string }>
  page: { next: string | null }
}

describe('v1 pipelines', () => {
  const database = useDatabase()
  let app: ServiceApp
  let started: Awaited<ReturnType<typeof startTestApp>>

  beforeAll(async () => {
    started = await startTestApp(database.url)
    app = started.app
  })
  afterAll(() => started.close())

  async function as(
    user: StubUser,
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    options: InjectOptions = {}
  ) {
    const authorization = `Bearer ${await started.identity.token(user)}`
    return app.inject({ method, url, ...options, headers: { authorization, ...options.headers } })
  }

  /** Makes a pipeline as `user`; its path and key. */
  async function made(user: StubUser, payload: object = {}) {
    const response = await as(user, 'POST', PIPELINES, { payload })
    expect(response.statusCode).toBe(201)
    const { id, key } = response.json<{ id: string; key: string }>()
    return { id, key, path: `${PIPELINES}/${id}` }
  }

  it('are made with a drawn id and key, which is shown this once', async () => {
    const response = await as(OPERATOR, 'POST', PIPELINES, { payload: { label: 'Boiler' } })
    expect(response.json()).toMatchObject({
      id: expect.stringMatching(/^\d{8}$/),
      key: expect.stringMatching(/^[0-9A-Za-z]{16}$/),
      label: 'Boiler',
      ownerId: null
    })
    expect(response.headers['cache-control']).toBe('no-store')
    const location = String(response.headers.location)
    expect((await as(OPERATOR, 'GET', location)).json()).not.toHaveProperty('key')
  })

  it('are made under a given id and key, once', async () => {
    const payload = { id: '00000077', key: 'abcdefghijklmnop' }
    expect(await made(OPERATOR, payload)).toMatchObject(payload)
    const again = await as(OPERATOR, 'POST', PIPELINES, { payload })
    expect([again.statusCode, again.json()]).toMatchObject([409, { code: 'pipeline_id_taken' }])
  })

  it.each<[what: string, payload: object]>([
    ['a short id', { id: '1' }],
    ['a short key', { key: 'short' }],
    ['a key of 17 characters', { key: 'abcdefghijklmnopq' }],
    ['an owner', { ownerId: 'me' }],
    ['a pin that does not exist', { pins: [{ pin: 'ivp9', name: 'x' }] }],
    ['a label that is no text', { label: 5 }]
  ])('are not made with %s', async (_what, payload) => {
    expect((await as(OPERATOR, 'POST', PIPELINES, { payload })).statusCode).toBe(400)
  })

  it('are neither made nor changed with a pin that is described twice, or whose bounds contradict', async () => {
    const pins = [
      { pin: 'ivp1', name: 'n', min: 5, max: 5 },
      { pin: 'ivp2', name: 'm', min: 6, max: 5 },
      { pin: 'ivp1', name: 'o', min: null, max: 1 }
    ]
    const { path } = await made(OPERATOR)
    for (const response of [
      await as(OPERATOR, 'POST', PIPELINES, { payload: { pins } }),
      await as(OPERATOR, 'PATCH', path, { payload: { pins } })
    ]) {
      expect(response.statusCode).toBe(422)
      expect(response.json()).toMatchObject({
        code: 'pin_labels_contradictory',
        errors: [
          { pointer: '/pins/1/max', code: 'pin_bounds_reversed' },
          { pointer: '/pins/2/pin', code: 'pin_repeated' }
        ]
      })
    }
    const kept = await as(OPERATOR, 'PATCH', path, { payload: { pins: pins.slice(0, 1) } })
    expect([kept.statusCode, kept.json().pins]).toEqual([200, [{ ...pins[0], unit: null }]])
  })

  it('answer in XML, and read it', async () => {
    const payload =
      '<pipeline><label>a&amp;b</label><pins><pin><pin>ivp1</pin><name>007</name></pin></pins></pipeline>'
    const headers = { 'content-type': 'application/xml', accept: 'application/xml' }
    const response = await as(OPERATOR, 'POST', PIPELINES, { payload, headers })
    expect(response.statusCode).toBe(201)
    expect(response.body).toContain('<label>a&amp;b</label>')
    expect(response.body).toContain('<name>007</name>')
  })

  it('are changed by merge patch under If-Match, once when two race', async () => {
    const { path } = await made(OPERATOR, { label: 'old', pins: [{ pin: 'svp1', name: 'Mode' }] })
    const etag = String((await as(OPERATOR, 'GET', path)).headers.etag)
    const patch = (label: string) =>
      as(OPERATOR, 'PATCH', path, { payload: { label }, headers: { 'if-match': etag } })
    const statuses = (await Promise.all([patch('a'), patch('b')])).map(({ statusCode }) => statusCode)
    expect(statuses.sort()).toEqual([200, 412])
    const emptied = await as(OPERATOR, 'PATCH', path, { payload: { label: null } })
    expect(emptied.json()).toMatchObject({ label: null, pins: [{ pin: 'svp1', name: 'Mode' }] })
  })

  it('are gone once they are removed', async () => {
    const { path } = await made(OPERATOR)
    const removals = [await as(OPERATOR, 'DELETE', path), await as(OPERATOR, 'DELETE', path)]
    expect(removals.map(({ statusCode }) => statusCode)).toEqual([204, 404])
  })

  it('are listed page by page, each once, while others are made', async () => {
    await Promise.all([...Array(5)].map(() => made(MEMBER)))
    const seen: string[] = []
    let url: string | undefined = `${PIPELINES}?limit=2`
    while (url) {
      const { items, page }: Page = (await as(MEMBER, 'GET', url)).json()
      seen.push(...items.map(({ id }) => id))
      await made(OTHER_MEMBER)
      url = page.next === null ? undefined : `${PIPELINES}?limit=2&cursor=${page.next}`
    }
    expect(seen).toEqual([...new Set(seen)].sort())
    expect(seen).toHaveLength(5)
  })

  it.each<[method: 'GET' | 'POST' | 'PATCH' | 'DELETE', suffix: string, payload?: object]>([
    ['GET', ''],
    ['PATCH', '', { label: 'mine' }],
    ['DELETE', ''],
    ['POST', '/keys', {}],
    ['GET', '/pins'],
    ['PATCH', '/pins', { ivp1: 1 }],
    ['POST', '/readings', { ivp1: 1 }],
    ['GET', '/readings']
  ])('of another member answer %s %s like one that does not exist', async (method, suffix, payload) => {
    const { path } = await made(MEMBER)
    const headers = { 'x-request-id': 'the-same-for-both' }
    const options = { headers, ...(payload && { payload }) }
    const foreign = await as(OTHER_MEMBER, method, path + suffix, options)
    const unknown = await as(OTHER_MEMBER, method, `${PIPELINES}/99999999${suffix}`, options)
    expect([foreign.statusCode, foreign.body]).toEqual([404, unknown.body])
    expect((await as(MEMBER, 'GET', path)).statusCode).toBe(200)
  })

  it('are read, and not written, by a viewer', async () => {
    const { path } = await made(MEMBER)
    expect((await as(VIEWER, 'GET', path)).statusCode).toBe(200)
    expect((await as(VIEWER, 'PATCH', path, { payload: {} })).statusCode).toBe(403)
    expect((await as(VIEWER, 'POST', `${path}/readings`, { payload: { ivp1: 1 } })).statusCode).toBe(403)
  })

  it('need a credential', async () => {
    expect((await app.inject(PIPELINES)).json()).toMatchObject({ status: 401, code: 'credential_missing' })
  })
})
