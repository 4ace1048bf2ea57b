import type { ServiceApp } from '@fieldgate/service-kit'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MEMBER, OTHER_MEMBER, startTestApp } from '../../test-app.test.fixture.ts'

const KEY = 'abcdefghijklmnop'
const WRONG_KEY = 'ponmlkjihgfedcba'
const SOON = Date.now() + 120_000

describe('a write with an Idempotency-Key', () => {
  const database = useDatabase()
  let app: ServiceApp
  let started: Awaited<ReturnType<typeof startTestApp>>
  let lastId = 0
  let lastName = 0

  beforeAll(async () => {
    started = await startTestApp(database.url)
    app = started.app
  })
  afterAll(() => started.close())

  const bearer = async (user = MEMBER) => ({ authorization: `Bearer ${await started.identity.token(user)}` })

  async function pipeline(): Promise<string> {
    const id = String(++lastId).padStart(8, '0')
    const headers = await bearer()
    await app.inject({ method: 'POST', url: '/api/v1/pipelines', headers, payload: { id, key: KEY } })
    return `/pipelines/${id}`
  }

  const post = (url: string, payload: object, headers: Record<string, string>) =>
    app.inject({ method: 'POST', url: `/api/v1${url}`, payload, headers })

  const versionOf = async (path: string) => {
    const { headers } = await app.inject({ url: `/api/v1${path}/pins`, headers: { 'x-pipeline-key': KEY } })
    return Number(/^"(\d+)-/.exec(String(headers.etag))?.[1])
  }

  const name = () => ({ 'idempotency-key': `write-${++lastName}` })

  describe.each<[what: string, suffix: string, body: object, other: object, status: number]>([
    ['of a live reading', '/readings', { ivp1: 1, svp1: 'on' }, { ivp1: 2 }, 201],
    ['of a reading of its own time', '/readings', { ivp1: 1, recordedAt: SOON }, { ivp1: 1 }, 201],
    ['of a batch', '/readings:batch', { items: [{ ivp1: 1 }, { ivp1: 'x' }] }, { items: [] }, 200]
  ])('%s', (_what, suffix, body, other, status) => {
    it.each(['application/json', 'application/xml'])(
      'is done once, and answered alike as %s',
      async (accept) => {
        const path = await pipeline()
        const headers = { 'x-pipeline-key': KEY, accept, ...name() }
        const first = await post(path + suffix, body, headers)
        const again = await post(path + suffix, body, headers)
        expect([first.statusCode, first.headers['idempotency-replayed']]).toEqual([status, undefined])
        expect([again.statusCode, again.headers['idempotency-replayed']]).toEqual([status, 'true'])
        expect([again.body, again.headers.location]).toEqual([first.body, first.headers.location])
        expect(again.headers['content-type']).toBe(first.headers['content-type'])
        expect(await versionOf(path)).toBe(1)
      }
    )

    it('is refused where the key came with another body', async () => {
      const path = await pipeline()
      const headers = { 'x-pipeline-key': KEY, ...name() }
      await post(path + suffix, body, headers)
      expect((await post(path + suffix, other, headers)).json()).toMatchObject({
        status: 422,
        code: 'idempotency_key_reused'
      })
      expect(await versionOf(path)).toBe(1)
    })

    it('is done once when many come at the same moment: the others are told of the first, or to wait', async () => {
      const path = await pipeline()
      const headers = { 'x-pipeline-key': KEY, ...name() }
      const answers = await Promise.all(Array.from({ length: 8 }, () => post(path + suffix, body, headers)))
      const statuses = new Set(answers.map(({ statusCode }) => statusCode))
      expect([...statuses].filter((code) => code !== status && code !== 409)).toEqual([])
      expect(await versionOf(path)).toBe(1)
    })

    it('tells who shows another key nothing of its answer', async () => {
      const path = await pipeline()
      const key = name()
      await post(path + suffix, body, { 'x-pipeline-key': KEY, ...key })
      const stranger = await post(path + suffix, body, { 'x-pipeline-key': WRONG_KEY, ...key })
      expect([stranger.statusCode, stranger.headers['idempotency-replayed']]).toEqual([401, undefined])
    })

    it('is known after the device’s key was changed, by the new one alone', async () => {
      const path = await pipeline()
      const named = name()
      const first = await post(path + suffix, body, { 'x-pipeline-key': KEY, ...named })
      await post(`${path}/keys`, { key: WRONG_KEY }, { 'x-pipeline-key': KEY })
      const byNew = await post(path + suffix, body, { 'x-pipeline-key': WRONG_KEY, ...named })
      const byOld = await post(path + suffix, body, { 'x-pipeline-key': KEY, ...named })
      expect([byNew.body, byOld.statusCode]).toEqual([first.body, 401])
    })

    it('may be sent again under its key when it was refused', async () => {
      const path = await pipeline()
      const named = name()
      expect((await post(path + suffix, { ivp99: 1 }, { 'x-pipeline-key': KEY, ...named })).statusCode).toBe(
        400
      )
      expect((await post(path + suffix, body, { 'x-pipeline-key': KEY, ...named })).statusCode).toBe(status)
    })

    it('is refused with a key that is none', async () => {
      const headers = { 'x-pipeline-key': KEY, 'idempotency-key': 'a b' }
      expect((await post((await pipeline()) + suffix, body, headers)).json()).toMatchObject({
        status: 400,
        code: 'idempotency_key_invalid'
      })
    })
  })

  it('of many pipelines is done once', async () => {
    const path = await pipeline()
    const headers = { ...(await bearer()), ...name() }
    const body = [{ pipelineId: path.slice(-8), ivp1: 1 }]
    const first = await post('/readings:batch', body, headers)
    const again = await post('/readings:batch', body, headers)
    expect([again.statusCode, again.body, again.headers['idempotency-replayed']]).toEqual([
      200,
      first.body,
      'true'
    ])
    expect(await versionOf(path)).toBe(1)
  })

  it('stores the live readings of one moment each once, those with a key and those without', async () => {
    const path = await pipeline()
    const keyed = Array.from({ length: 40 }, (_, n) => ({ 'idempotency-key': `moment-${n}` }))
    const send = (headers: object, n: number) =>
      post(`${path}/readings`, { ivp1: n }, { 'x-pipeline-key': KEY, ...headers })
    const first = await Promise.all([
      ...keyed.map(send),
      ...Array.from({ length: 20 }, (_, n) => send({}, n))
    ])
    const again = await Promise.all(keyed.map(send))
    const versions = first.map((answer) => answer.json<{ version: number }>().version)
    expect(versions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1))
    expect(again.map(({ body }) => body)).toEqual(first.slice(0, 40).map(({ body }) => body))
  })

  it('makes one pipeline, and shows its key again', async () => {
    const headers = { ...(await bearer()), ...name() }
    const first = await post('/pipelines', { label: 'Boiler' }, headers)
    const again = await post('/pipelines', { label: 'Boiler' }, headers)
    expect([first.statusCode, again.statusCode, again.body]).toEqual([201, 201, first.body])
    expect(again.headers).toMatchObject({ 'cache-control': 'no-store', location: first.headers.location })
  })

  it('rotates a key once, and shows it again to the device under either of its keys', async () => {
    const path = await pipeline()
    const named = name()
    const rotate = (headers: Record<string, string>) =>
      post(`${path}/keys`, { graceSeconds: 60 }, { ...headers, ...named })
    const first = await rotate({ 'x-pipeline-key': KEY })
    const { key } = first.json<{ key: string }>()
    for (const shown of [KEY, key]) {
      const again = await rotate({ 'x-pipeline-key': shown })
      expect([again.statusCode, again.body, again.headers['idempotency-replayed']]).toEqual([
        201,
        first.body,
        'true'
      ])
      expect(again.headers['cache-control']).toBe('no-store')
    }
    expect((await rotate({ 'x-pipeline-key': WRONG_KEY })).statusCode).toBe(401)
    const owners = [await rotate(await bearer()), await rotate(await bearer())]
    expect(owners[1]!.body).toBe(owners[0]!.body)
    expect(owners[0]!.body).not.toBe(first.body)
  })

  it('is another’s write under another’s name', async () => {
    const named = name()
    const [mine, others] = await Promise.all(
      [MEMBER, OTHER_MEMBER].map(async (user) =>
        post('/pipelines', {}, { ...(await bearer(user)), ...named })
      )
    )
    expect(mine!.json<{ id: string }>().id).not.toBe(others!.json<{ id: string }>().id)
  })
})
