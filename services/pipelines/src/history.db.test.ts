import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import type { ServiceApp } from '@fieldgate/service-kit'
import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MEMBER, OTHER_MEMBER, startTestApp } from './test-app.test.fixture.ts'

const KEY = 'abcdefghijklmnop'
/** Yesterday at noon: the history has a partition for it, and it is over. */
const NOON = Math.floor(Date.now() / 86_400_000) * 86_400_000 - 43_200_000
const at = (seconds: number) => new Date(NOON + seconds * 1000).toISOString()

describe('v1 history', () => {
  const database = useDatabase()
  let app: ServiceApp
  let started: Awaited<ReturnType<typeof startTestApp>>
  let handle: DatabaseHandle
  let lastId = 0

  beforeAll(async () => {
    started = await startTestApp(database.url)
    app = started.app
    handle = openDatabase(database.url)
  })
  afterAll(async () => {
    await handle.close()
    await started.close()
  })

  /** A pipeline made yesterday, with `readings` of these seconds after noon. */
  async function pipeline(readings: ReadonlyArray<[seconds: number, pins: object]>): Promise<string> {
    const id = String(++lastId).padStart(8, '0')
    const authorization = `Bearer ${await started.identity.token(MEMBER)}`
    await app.inject({
      method: 'POST',
      url: '/api/v1/pipelines',
      headers: { authorization },
      payload: { id, key: KEY }
    })
    await handle.pool.query('update pipelines set created_at = $2 where id = $1', [lastId, at(-60)])
    await handle.pool.query('update pipeline_states set recorded_at = $2 where pipeline_id = $1', [
      lastId,
      at(-60)
    ])
    const url = `/api/v1/pipelines/${id}`
    const items = readings.map(([seconds, pins]) => ({ recordedAt: at(seconds), ...pins }))
    const stored = await app.inject({
      method: 'POST',
      url: `${url}/readings:batch`,
      headers: { 'x-pipeline-key': KEY },
      payload: { items }
    })
    expect(stored.statusCode).toBe(200)
    return `${url}/readings`
  }

  const get = (url: string, headers: Record<string, string> = {}) =>
    app.inject({ url, headers: { 'x-pipeline-key': KEY, ...headers } })

  const span = `from=${at(0)}&to=${at(600)}`

  it('comes by the bucket, at even times, without the empty ones', async () => {
    const url = await pipeline([
      [30, { ivp1: 10, svp1: 'on' }],
      [90, { ivp1: 20 }],
      [100, { ivp1: 25, svp1: 'off' }],
      [400, { ivp2: 1 }]
    ])
    const answer = await get(`${url}?${span}&step=1m&agg=avg,min,max,count,last&pin=ivp1,svp1`)
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      {
        stepSeconds: 60,
        from: at(0),
        to: at(600),
        items: [
          {
            startsAt: at(0),
            ivp1Avg: 10,
            ivp1Min: 10,
            ivp1Max: 10,
            ivp1Count: 1,
            ivp1Last: 10,
            svp1Count: 1,
            svp1Last: 'on'
          },
          {
            startsAt: at(60),
            ivp1Avg: 22.5,
            ivp1Min: 20,
            ivp1Max: 25,
            ivp1Count: 2,
            ivp1Last: 25,
            svp1Count: 1,
            svp1Last: 'off'
          }
        ]
      }
    ])
  })

  it('comes by the bucket in XML, CSV and NDJSON', async () => {
    const url = `${await pipeline([[30, { ivp1: 10, svp1: '007' }]])}?${span}&step=5m&agg=avg,last&pin=ivp1&pin=svp1`
    const xml = await get(url, { accept: 'application/xml' })
    expect(xml.body).toContain(
      `<buckets xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><bucket><startsAt>${at(0)}</startsAt><ivp1Avg>10</ivp1Avg>`
    )
    expect(xml.body).toContain('<svp1Last>007</svp1Last>')
    const csv = await get(url, { accept: 'text/csv' })
    expect(csv.body.trim().split('\r\n')).toEqual([
      'startsAt,ivp1Avg,ivp1Last,svp1Last',
      `${at(0)},10,10,007`
    ])
    const ndjson = await get(`${url}&fields=startsAt,ivp1Avg`, { accept: 'application/x-ndjson' })
    expect(JSON.parse(ndjson.body)).toEqual({ startsAt: at(0), ivp1Avg: 10 })
  })

  it('chooses a step that fits, and tells the smallest where the one asked for does not', async () => {
    const url = await pipeline([])
    const day = `from=${at(-86_400)}&to=${at(0)}`
    expect((await get(`${url}?${day}&step=auto`)).json()).toMatchObject({ stepSeconds: 300, items: [] })
    for (const step of ['1s', '1m', '1d']) expect((await get(`${url}?step=${step}`)).statusCode).toBe(200)
    const refused = await get(`${url}?${day}&step=1m`)
    expect([refused.statusCode, refused.json()]).toMatchObject([
      400,
      { code: 'step_too_small', detail: expect.stringContaining('144s') }
    ])
  })

  it.each([
    ['step=1', 'input_invalid'],
    ['step=0m', 'input_invalid'],
    ['step=1m&pin=ivp9', 'input_invalid'],
    ['step=1m&agg=median', 'input_invalid'],
    ['from=2026-13-01T00:00:00Z', 'input_invalid'],
    ['from=2026-01-01T23:59:60Z', 'input_invalid'],
    ['step=1m&pin=svp1&agg=avg', 'aggregates_unfit'],
    ['step=1m&limit=5', 'bucket_query_contradictory'],
    ['agg=avg', 'bucket_query_contradictory'],
    [`step=1m&from=${at(60)}&to=${at(0)}`, 'period_empty']
  ])('refuses %s', async (query, code) => {
    const answer = await get(`${await pipeline([])}?${query}`)
    expect([answer.statusCode, answer.json()]).toMatchObject([400, { code }])
  })

  it('has the readings that give one of some pins a value', async () => {
    const url = await pipeline([
      [1, { ivp1: 1 }],
      [2, { ivp2: 2 }],
      [3, { svp1: '' }]
    ])
    const { items } = (await get(`${url}?pin=ivp1,svp1`)).json<{ items: Array<{ recordedAt: string }> }>()
    expect(items.map(({ recordedAt }) => recordedAt)).toEqual([at(1), at(3)])
  })

  it('comes whole in CSV and NDJSON, however long it is', async () => {
    const url = await pipeline([])
    await handle.pool.query(
      `insert into readings (pipeline_id, recorded_at, version, ivp1)
       select $1, $2::timestamptz + n * interval '1 second', n, n from generate_series(1, 2500) n`,
      [lastId, at(0)]
    )
    await handle.pool.query('update pipeline_states set recorded_at = $2 where pipeline_id = $1', [
      lastId,
      at(2500)
    ])
    const csv = await get(`${url}?fields=ivp1`, { accept: 'text/csv' })
    expect(csv.body.trim().split('\r\n')).toEqual([
      'ivp1',
      ...[...Array(2500)].map((_row, i) => String(i + 1))
    ])
    const backwards = await get(`${url}?fields=ivp1&sort=-recordedAt&to=${at(11)}`, {
      accept: 'application/x-ndjson'
    })
    expect(
      backwards.body
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).ivp1)
    ).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1])
    expect((await get(`${url}?limit=3`, { accept: 'text/csv' })).body.trim().split('\r\n')).toHaveLength(4)
  })

  it.each(['readings?step=1m', 'status', 'usage'])(
    'is out of reach at %s without the key',
    async (suffix) => {
      const url = (await pipeline([])).replace('readings', suffix)
      const headers = { 'x-pipeline-key': 'ponmlkjihgfedcba', 'x-request-id': 'the-same' }
      const wrong = await get(url, headers)
      const unknown = await get(url.replace(/\d{8}/, '99999999'), headers)
      expect([wrong.statusCode, wrong.body]).toEqual([401, unknown.body])
      const authorization = `Bearer ${await started.identity.token(OTHER_MEMBER)}`
      const foreign = await app.inject({ url, headers: { authorization, 'x-request-id': 'the-same' } })
      const missing = await app.inject({
        url: url.replace(/\d{8}/, '99999999'),
        headers: { authorization, 'x-request-id': 'the-same' }
      })
      expect([foreign.statusCode, foreign.body]).toEqual([404, missing.body])
    }
  )

  it('tells a failure before the first row by its status', async () => {
    const csv = await get(`${await pipeline([])}`, {
      accept: 'text/csv',
      'x-pipeline-key': 'ponmlkjihgfedcba'
    })
    expect([csv.statusCode, csv.headers['content-type']]).toEqual([
      401,
      expect.stringContaining('problem+json')
    ])
  })
})
