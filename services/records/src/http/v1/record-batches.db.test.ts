import { useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ada, startTestApp, type TestApp, viewer } from '../../test-app.test.fixture.ts'

interface Result {
  row: number
  status: number
  id?: string
  errors?: Array<{ pointer: string; code: string }>
}

const TYPES = {
  json: 'application/json',
  xml: 'application/xml',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson'
}
const BAD = {
  items: [{ value1: 'good' }, { value2: 'x' }, {}, { value1: 'v'.repeat(256), other: 1 }, { value3: true }, 7]
}

describe('a batch of records', () => {
  const database = useDatabase()
  let test: TestApp
  let total = 0

  beforeAll(async () => {
    test = await startTestApp(database.url)
  })
  afterAll(() => test.close())
  beforeEach(async () => {
    total = await count()
  })

  const count = async () =>
    (await test.call(ada, '/api/v1/records?limit=1&include=total')).json<{ page: { total: number } }>().page
      .total
  const send = (payload: string | object, query = '', headers: object = {}) =>
    test.call(ada, {
      method: 'POST',
      url: `/api/v1/records:batch${query}`,
      headers: { 'content-type': TYPES.json, ...headers },
      payload
    })

  it.each<[keyof typeof TYPES, string]>([
    ['json', '{"items":[{"value1":"007","value2":1},{"value3":false}]}'],
    [
      'xml',
      '<records><record><value1>007</value1><value2>1</value2></record><record><value3>false</value3></record></records>'
    ],
    ['csv', 'value1,value2,value3\r\n007,1,\r\n,,false\r\n'],
    ['ndjson', '{"value1":"007","value2":1}\n{"value3":false}\n']
  ])('is made of %s, each row in its order', async (form, body) => {
    const answer = await send(body, '', { 'content-type': TYPES[form] })
    expect(answer.statusCode).toBe(201)
    const { items } = answer.json<{ items: Result[] }>()
    expect(items).toMatchObject([
      { row: 0, status: 201 },
      { row: 1, status: 201 }
    ])
    const rows = await Promise.all(items.map(({ id }) => test.call(ada, `/api/v1/records/${id}`)))
    expect(rows.map((row) => row.json())).toMatchObject([
      { value1: '007', value2: 1, value3: null, lastModifiedBy: 'ada' },
      { value1: null, value2: null, value3: false }
    ])
    expect(await count()).toBe(total + 2)
  })

  it('tells of every bad row, and keeps none', async () => {
    const answer = await send(BAD)
    expect(answer.statusCode).toBe(422)
    const { code, errors } = answer.json<{ code: string; errors: Result['errors'] }>()
    expect(code).toBe('record_batch_invalid')
    expect(errors).toMatchObject([
      { pointer: '/items/1/value2', code: 'type' },
      { pointer: '/items/2', code: 'record_empty' },
      { pointer: '/items/3', code: 'additionalProperties' },
      { pointer: '/items/5', code: 'type' }
    ])
    expect(await count()).toBe(total)
  })

  it('keeps the good rows where that is asked for, and tells of each', async () => {
    const answer = await send(BAD, '?atomic=false')
    expect(answer.statusCode).toBe(207)
    const { items } = answer.json<{ items: Result[] }>()
    expect(items.map(({ row, status }) => [row, status])).toEqual([
      [0, 201],
      [1, 422],
      [2, 422],
      [3, 422],
      [4, 201],
      [5, 422]
    ])
    expect(items[1]!.errors).toMatchObject([{ pointer: '/value2', code: 'type' }])
    expect(items[0]).not.toHaveProperty('errors')
    expect(await count()).toBe(total + 2)
  })

  it.each([
    ['{"value1":"good"}\n{"value1":\n{"value3":true}\n', 'ndjson_malformed'],
    ['{"value1":"good"}\n{"value1":"a\\u0000b"}\n{"value3":true}\n', 'text_not_clean']
  ])('takes each row by itself, whatever is wrong with it: %j', async (body, code) => {
    const headers = { 'content-type': TYPES.ndjson }
    const { items } = (await send(body, '?atomic=false', headers)).json<{ items: Result[] }>()
    expect(items).toMatchObject([{ status: 201 }, { status: 422, errors: [{ code }] }, { status: 201 }])
    const refused = await send(body, '', headers)
    expect(refused.json()).toMatchObject({ code: 'record_batch_invalid', errors: [{ code }] })
    expect(await count()).toBe(total + 2)
  })

  it('is told of in XML and in CSV', async () => {
    const xml = await send(BAD, '?atomic=false', { accept: TYPES.xml })
    expect(xml.body).toContain('<row>1</row><status>422</status><errors><error><pointer>/value2</pointer>')
    const csv = await send(BAD, '?atomic=false', { accept: TYPES.csv })
    expect(csv.body.split('\r\n')[0]).toBe('row,status,id,errors')
  })

  it('is as large as 1,000 rows, and no larger', async () => {
    const rows = (length: number) => ({ items: Array.from({ length }, (_, n) => ({ value2: n })) })
    expect((await send(rows(1000))).statusCode).toBe(201)
    expect(await count()).toBe(total + 1000)
    expect((await send(rows(1001))).json()).toMatchObject({ status: 400, code: 'input_invalid' })
    expect((await send(`{"items":[${' '.repeat(9 * 1024 * 1024)}]}`)).statusCode).toBe(413)
  })

  it('leaves a change of each record', async () => {
    const { items } = (await send({ items: [{ value2: 1 }, { value2: 2 }] })).json<{ items: Result[] }>()
    for (const { id } of items) {
      const changes = await test.call(ada, `/api/v1/records/${id}/changes`)
      expect(changes.json()).toMatchObject({ items: [{ version: 1, changedBy: 'ada', before: null }] })
    }
  })

  it('has its effect once, however often a request with its key comes', async () => {
    const headers = { 'idempotency-key': 'one-batch' }
    const first = await send(BAD, '?atomic=false', headers)
    const again = await send(BAD, '?atomic=false', headers)
    expect([again.statusCode, again.body]).toEqual([207, first.body])
    expect(await count()).toBe(total + 2)
  })

  it.each<[string, string | object, string, number, string]>([
    ['no rows', {}, '', 400, 'input_invalid'],
    ['an unknown member', { items: [], more: 1 }, '', 400, 'input_invalid'],
    ['an unknown mode', { items: [] }, '?atomic=maybe', 400, 'input_invalid'],
    ['malformed JSON', '{', '', 400, 'body_malformed'],
    ['text that is none', { items: [{ value1: 'a\0b' }] }, '', 422, 'record_batch_invalid']
  ])('is refused with %s', async (_what, body, query, status, code) => {
    expect((await send(body, query)).json()).toMatchObject({ status, code })
  })

  it('is refused in a form nobody knows, and from who may not write', async () => {
    expect((await send('a', '', { 'content-type': 'text/plain' })).statusCode).toBe(415)
    const refused = await test.call(viewer, {
      method: 'POST',
      url: '/api/v1/records:batch',
      payload: { items: [] }
    })
    expect(refused.statusCode).toBe(403)
    expect((await test.call(ada, '/api/v1/records:batch')).statusCode).toBe(405)
  })
})
