import type { ServiceApp } from '@fieldgate/service-kit'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MEMBER, OPERATOR, OTHER_MEMBER, SITE, startTestApp, VIEWER } from '../../../test-app.test.fixture.ts'

const KEY = 'abcdefghijklmnop'
const TYPES = {
  json: 'application/json',
  xml: 'application/xml',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson'
}
const NONE = { accepted: 0, replaced: 0, skipped: 0, rejected: [] }
/** Behind the making of every pipeline here, and not too far ahead. */
const SOON = Date.now() + 120_000

interface Result {
  accepted: number
  replaced: number
  skipped: number
  rejected: Array<{ index: number; line?: number; pointer: string; code: string }>
}

describe('a batch of readings', () => {
  const database = useDatabase()
  let app: ServiceApp
  let started: Awaited<ReturnType<typeof startTestApp>>
  let lastId = 0

  beforeAll(async () => {
    started = await startTestApp(database.url)
    app = started.app
  })
  afterAll(() => started.close())

  const bearer = async (user = MEMBER) => ({ authorization: `Bearer ${await started.identity.token(user)}` })

  /** Makes a pipeline of MEMBER, or of another, and gives its id; its key is KEY. */
  async function pipeline(owner = MEMBER, id = String(++lastId).padStart(8, '0')): Promise<string> {
    const payload = { id, key: KEY }
    await app.inject({ method: 'POST', url: '/api/v1/pipelines', headers: await bearer(owner), payload })
    return id
  }

  const post = (url: string, payload: string | object, headers: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: `/api/v1${url}`,
      payload,
      headers: { 'content-type': TYPES.json, ...headers }
    })

  const send = (id: string, payload: string | object, query = '', headers: Record<string, string> = {}) =>
    post(`/pipelines/${id}/readings:batch${query}`, payload, { 'x-pipeline-key': KEY, ...headers })

  const forward = async (payload: string | object, user = MEMBER, headers: Record<string, string> = {}) =>
    post('/readings:batch', payload, { ...(await bearer(user)), ...headers })

  async function get<T>(path: string): Promise<T> {
    const headers = { 'x-pipeline-key': KEY }
    return (await app.inject({ url: `/api/v1/pipelines/${path}`, headers })).json()
  }

  type Stored = { version: number; ivp1: number | null }

  /** What is stored of a pipeline, oldest first. */
  const history = async (id: string) => (await get<{ items: Stored[] }>(`${id}/readings?limit=500`)).items

  const timed = (seconds: number, ivp1: number) => ({ recordedAt: SOON + seconds * 1000, ivp1 })
  const shortly = ({ rejected }: Result) =>
    rejected.map(({ index, line, pointer, code }) => [index, line, pointer, code])

  it.each<[keyof typeof TYPES, body: string, rejected: unknown[]]>([
    [
      'json',
      JSON.stringify({
        items: [timed(0, 1), { ivp1: 10_000 }, { ivp1: 'x' }, {}, timed(600, 4), timed(1, 5)]
      }),
      [
        [1, undefined, '/items/1/ivp1', 'maximum'],
        [2, undefined, '/items/2/ivp1', 'type'],
        [3, undefined, '/items/3', 'minProperties'],
        [4, undefined, '/items/4/recordedAt', 'reading_ahead']
      ]
    ],
    [
      'ndjson',
      `${JSON.stringify(timed(0, 1))}\n\n{"ivp1":\n{"recordedAt":"yesterday","ivp1":2}\n7\n{"svp1":"a\\u0000"}\n${JSON.stringify(timed(1, 5))}\n`,
      [
        [1, 3, '/items/1', 'ndjson_malformed'],
        [2, 4, '/items/2/recordedAt', 'format'],
        [3, 5, '/items/3', 'type'],
        [4, 6, '/items/4/svp1', 'text_not_clean']
      ]
    ],
    [
      'csv',
      `recordedAt,ivp1,svp1\r\n${SOON},1,"two\r\nlines"\r\n${SOON},x,\r\n,,\r\n${SOON},1,2,3\r\n0,1,\r\n${SOON + 1000},5,\r\n`,
      [
        [1, 4, '/items/1/ivp1', 'type'],
        [2, 5, '/items/2', 'minProperties'],
        [3, 6, '/items/3', 'csv_malformed'],
        [4, 7, '/items/4/recordedAt', 'reading_before_pipeline']
      ]
    ],
    [
      'xml',
      `<readings><reading><recordedAt>${SOON}</recordedAt><ivp1>1</ivp1></reading><reading><ivp1>x</ivp1></reading><reading><recordedAt>${new Date(SOON + 1000).toISOString()}</recordedAt><ivp1>5</ivp1></reading></readings>`,
      [[1, undefined, '/items/1/ivp1', 'type']]
    ]
  ])(
    'of %s stores the good rows and names each bad one by its place and the reason',
    async (type, body, rejected) => {
      const id = await pipeline()
      const answer = await send(id, body, '', { 'content-type': TYPES[type] })
      expect(answer.statusCode).toBe(200)
      const result = answer.json<Result>()
      expect(result).toMatchObject({ accepted: 2, replaced: 0, skipped: 0 })
      expect(shortly(result)).toEqual(rejected)
      expect((await history(id)).map(({ ivp1, version }) => [ivp1, version])).toEqual([
        [1, 1],
        [5, 2]
      ])
    }
  )

  it('may be the list alone, and empty', async () => {
    const id = await pipeline()
    expect((await send(id, [timed(0, 1)])).json()).toEqual({ ...NONE, accepted: 1 })
    expect((await send(id, [])).json()).toEqual(NONE)
  })

  it('is answered in XML', async () => {
    const answer = await send(await pipeline(), [{ ivp1: 'x' }], '', { accept: TYPES.xml })
    expect(answer.body).toContain('<rejected><row><index>0</index><pointer>/items/0/ivp1</pointer>')
  })

  it('has every reading once, however often it is sent', async () => {
    const id = await pipeline()
    const rows = [timed(0, 1), timed(1, 2), timed(1, 3)]
    expect((await send(id, rows)).json()).toEqual({ ...NONE, accepted: 2, skipped: 1 })
    expect((await send(id, rows)).json()).toEqual({ ...NONE, skipped: 3 })
    expect((await history(id)).map(({ ivp1 }) => ivp1)).toEqual([1, 2])
  })

  it('replaces where that is asked for, under new versions', async () => {
    const id = await pipeline()
    await send(id, [timed(0, 1), timed(1, 2)])
    const answer = await send(id, [timed(0, 7), timed(2, 3)], '?onDuplicate=replace')
    expect(answer.json()).toEqual({ ...NONE, accepted: 2, replaced: 1 })
    expect((await history(id)).map(({ ivp1, version }) => [ivp1, version])).toEqual([
      [7, 3],
      [2, 2],
      [3, 4]
    ])
  })

  it('refuses what is there where that is asked for', async () => {
    const id = await pipeline()
    await send(id, [timed(0, 1)])
    const answer = await send(id, [timed(0, 7), timed(1, 2)], '?onDuplicate=reject')
    expect(shortly(answer.json())).toEqual([[0, undefined, '/items/0/recordedAt', 'reading_duplicate']])
    expect((await history(id)).map(({ ivp1 }) => ivp1)).toEqual([1, 2])
  })

  it('moves the pins by what is newer than they are, and no further', async () => {
    const id = await pipeline()
    await send(id, [timed(5, 5)])
    await send(id, [
      { recordedAt: SOON, ivp1: 1, ivp2: 1 },
      timed(9, 9),
      { recordedAt: SOON + 7000, svp1: 'on' }
    ])
    expect(await get(`${id}/pins`)).toMatchObject({ ivp1: 9, ivp2: null, svp1: 'on' })
    const live = await post(`/pipelines/${id}/readings`, { ivp1: 10 }, { 'x-pipeline-key': KEY })
    expect(live.json()).toMatchObject({ version: 5 })
    expect((await history(id)).at(-1)).toMatchObject({ ivp1: 10 })
  })

  it('tells microseconds apart', async () => {
    const id = await pipeline()
    const second = new Date(SOON).toISOString().slice(0, -1)
    const rows = [1, 2, 3].map((micros) => ({ recordedAt: `${second}00${micros}Z`, ivp1: micros }))
    expect((await send(id, rows)).json()).toMatchObject({ accepted: 3 })
  })

  it('gives each of those without a time one of its own', async () => {
    const id = await pipeline()
    const rows = Array.from({ length: 50 }, (_, ivp1) => ({ ivp1 }))
    const sent = await Promise.all([send(id, rows), send(id, rows)])
    expect(sent.map((answer) => answer.json<Result>().accepted)).toEqual([50, 50])
    expect((await history(id)).map(({ version }) => version)).toEqual(
      Array.from({ length: 100 }, (_, i) => i + 1)
    )
  })

  it('leaves no gap in the versions beside live readings, nor stores anything twice', async () => {
    const id = await pipeline()
    const batches = [0, 1, 2].map((n) =>
      send(
        id,
        Array.from({ length: 40 }, (_, i) => timed(n * 20 + i, i))
      )
    )
    const live = Array.from({ length: 40 }, (_, ivp1) =>
      post(`/pipelines/${id}/readings`, { ivp1 }, { 'x-pipeline-key': KEY })
    )
    await Promise.all([...batches, ...live])
    const versions = (await history(id)).map(({ version }) => version).sort((a, b) => a - b)
    expect(versions).toEqual(Array.from({ length: 120 }, (_, i) => i + 1))
  })

  it('has at most 5,000 rows, and 8 MiB', async () => {
    const id = await pipeline()
    const rows = (length: number) => Array.from({ length }, (_, i) => ({ recordedAt: SOON + i, ivp1: i }))
    expect((await send(id, rows(5000))).json()).toEqual({ ...NONE, accepted: 5000 })
    expect((await send(id, rows(5001))).json()).toMatchObject({ status: 400, code: 'input_invalid' })
    expect((await send(id, `[${' '.repeat(8 * 1024 * 1024)}]`)).statusCode).toBe(413)
    expect(await get(`${id}/pins`)).toMatchObject({ ivp1: 4999 })
  })

  it('tells a wrong key nothing, not even of its rows', async () => {
    const id = await pipeline()
    const headers = { 'x-pipeline-key': 'ponmlkjihgfedcba', 'x-request-id': 'the-same-for-both' }
    const [wrong, unknown] = await Promise.all([
      send(id, [{ ivp1: 'x' }], '', headers),
      send('99999999', [{ ivp1: 'x' }], '', headers)
    ])
    expect([wrong.statusCode, wrong.body]).toEqual([401, unknown.body])
  })

  it.each<[what: string, payload: string | object, query: string, type: keyof typeof TYPES, status: number]>([
    ['no list', {}, '', 'json', 400],
    ['malformed JSON', '[', '', 'json', 400],
    ['an unknown rule', [], '?onDuplicate=maybe', 'json', 400],
    ['an unknown rule beside a bad row', [{}], '?onDuplicate=maybe', 'json', 400],
    ['CSV that has no end', 'ivp1\n"1', '', 'csv', 400]
  ])('is refused as a whole for %s', async (_what, payload, query, type, status) => {
    const answer = await send(await pipeline(), payload, query, { 'content-type': TYPES[type] })
    expect(answer.statusCode).toBe(status)
  })

  describe('of many pipelines', () => {
    it('is stored for all that the caller reaches; another’s is as one that does not exist', async () => {
      const [mine, also, others] = [await pipeline(), await pipeline(), await pipeline(OTHER_MEMBER)]
      const rows = [
        { pipelineId: mine, ...timed(0, 1) },
        { pipelineId: others, ivp1: 2 },
        { pipelineId: '99999999', ivp1: 3 },
        { pipelineId: 'x', ivp1: 4 },
        { pipelineId: also, ...timed(1, 5) },
        { pipelineId: mine, ...timed(1, 6) },
        { pipelineId: others, ivp1: 10_000 }
      ]
      const result = (await forward({ items: rows })).json<Result>()
      expect(result).toMatchObject({ accepted: 3 })
      expect(shortly(result)).toEqual([
        [1, undefined, '/items/1', 'pipeline_not_found'],
        [2, undefined, '/items/2', 'pipeline_not_found'],
        [3, undefined, '/items/3/pipelineId', 'pattern'],
        [6, undefined, '/items/6/ivp1', 'maximum']
      ])
      const kept = await Promise.all([mine, also, others].map(history))
      expect(kept.map((readings) => readings.map(({ ivp1 }) => ivp1))).toEqual([[1, 6], [5], []])
      expect((await forward({ items: rows.slice(1, 2) }, OPERATOR)).json()).toMatchObject({ accepted: 1 })
    })

    it('reaches no further than the API key is bound', async () => {
      const [site, other] = [await pipeline(MEMBER, SITE.resources[0]), await pipeline()]
      const rows = [site, other].map((pipelineId) => ({ pipelineId, ivp1: 1 }))
      const headers = { authorization: `Bearer ${SITE.apiKey}` }
      const answer = await post('/readings:batch', rows, headers)
      expect([answer.statusCode, shortly(answer.json())]).toEqual([
        200,
        [[1, undefined, '/items/1', 'pipeline_not_found']]
      ])
    })

    it('comes as NDJSON and CSV, under the alias too', async () => {
      const id = await pipeline()
      const ndjson = await forward(`{"pipelineId":"${id}","ivp1":1}`, MEMBER, {
        'content-type': TYPES.ndjson
      })
      expect(ndjson.json()).toEqual({ ...NONE, accepted: 1 })
      const csv = await app.inject({
        method: 'POST',
        url: '/api/readings:batch',
        headers: { ...(await bearer()), 'content-type': TYPES.csv },
        payload: `pipelineId,recordedAt,ivp1\n${id},${SOON},2\n`
      })
      expect(csv.json()).toEqual({ ...NONE, accepted: 1 })
    })

    it('is for people: not for a device’s key, nor for who may only read', async () => {
      const device = await post('/readings:batch', [], { 'x-pipeline-key': KEY })
      expect([device.statusCode, (await forward([], VIEWER)).statusCode]).toEqual([401, 403])
      expect((await post('/readings:batch', [], {})).statusCode).toBe(401)
      expect((await app.inject('/api/v1/readings:batch')).statusCode).toBe(405)
    })

    it('does not wait for itself when two name the same pipelines in another order', async () => {
      const ids = await Promise.all(Array.from({ length: 20 }, () => pipeline()))
      const rows = (order: string[]) => order.map((pipelineId) => ({ pipelineId, ivp1: 1 }))
      const sent = await Promise.all(
        Array.from({ length: 10 }, (_, n) => forward(rows(n % 2 === 0 ? ids : ids.toReversed())))
      )
      expect(sent.map((answer) => answer.json<Result>().accepted)).toEqual(Array(10).fill(20))
    })
  })
})
