import { createApp, type ServiceApp } from '@fieldgate/service-kit'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readRows } from './body-rows.ts'
import { representations } from './representations.ts'

const Row = Type.Object(
  { id: Type.Integer(), note: Type.Optional(Type.String()) },
  { $id: 'Row', additionalProperties: false, xml: { name: 'row' } }
)
const row = Type.Unsafe<{ id: number; note?: string }>({ $ref: 'Row#' })
const Rows = Type.Object(
  { items: Type.Array(row, { maxItems: 9 }) },
  { additionalProperties: false, xml: { name: 'rows' } }
)

const TYPES = {
  json: 'application/json',
  xml: 'application/xml',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson'
}

describe('the rows of a body', () => {
  let app: ServiceApp

  beforeAll(async () => {
    app = await createApp({ name: 'test' })
    await app.register(representations)
    app.addSchema(Row)
    app.post(
      '/rows',
      {
        config: { rowwise: true, bodyMedia: ['json', 'xml', 'csv', 'ndjson'] },
        attachValidation: true,
        schema: {
          operationId: 'x',
          body: Rows,
          querystring: Type.Object({ mode: Type.Enum(['a', 'b'], { default: 'a' }) })
        }
      },
      async (request) =>
        readRows(request, row).map((read) =>
          'fault' in read
            ? [read.index, read.line, read.fault.code, read.fault.violations?.[0]?.pointer]
            : [read.index, read.line, read.value.id]
        )
    )
  })
  afterAll(() => app.close())

  const send = (type: keyof typeof TYPES, payload: string, query = '') =>
    app.inject({
      method: 'POST',
      url: `/rows${query}`,
      headers: { 'content-type': TYPES[type] },
      payload
    })

  it.each<[keyof typeof TYPES, string, unknown[]]>([
    [
      'json',
      '{"items":[{"id":1},{"id":"x"},{"id":3,"note":"a\\u0000"},7,{"id":5}]}',
      [
        [0, null, 1],
        [1, null, 'input_invalid', '/id'],
        [2, null, 'text_not_clean', '/note'],
        [3, null, 'input_invalid', ''],
        [4, null, 5]
      ]
    ],
    [
      'json',
      '[{"id":1},{}]',
      [
        [0, null, 1],
        [1, null, 'input_invalid', '']
      ]
    ],
    [
      'xml',
      '<rows><row><id>1</id></row><row><id>x</id></row></rows>',
      [
        [0, null, 1],
        [1, null, 'input_invalid', '/id']
      ]
    ],
    [
      'ndjson',
      '{"id":1}\n\n{"id":\n{"id":true}\n{"id":5}',
      [
        [0, 1, 1],
        [1, 3, 'ndjson_malformed', null],
        [2, 4, 'input_invalid', '/id'],
        [3, 5, 5]
      ]
    ],
    [
      'csv',
      'id,note\r\n1,\r\n\r\n2,a,b\r\n3,"two\r\nlines"\r\nx,\r\n5,',
      [
        [0, 2, 1],
        [1, 4, 'csv_malformed', null],
        [2, 6, 3],
        [3, 7, 'input_invalid', '/id'],
        [4, 8, 5]
      ]
    ]
  ])('of %s are good or bad each by itself: %s', async (type, payload, rows) => {
    const answer = await send(type, payload)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual(rows)
  })

  it.each<[string, keyof typeof TYPES, string, string, string]>([
    ['malformed', 'json', '{', '', 'body_malformed'],
    ['no list', 'json', '{"items":1}', '', 'input_invalid'],
    ['of more than rows', 'json', '{"items":[],"more":1}', '', 'input_invalid'],
    ['too long', 'json', JSON.stringify(Array(10).fill({})), '', 'input_invalid'],
    ['CSV that has no end', 'csv', 'id\n"1', '', 'csv_malformed'],
    ['good, with a bad query', 'json', '[{"id":1}]', '?mode=c', 'input_invalid'],
    ['bad in a row, with a bad query', 'json', '[{}]', '?mode=c', 'input_invalid']
  ])('are not read where the request is %s', async (_what, type, payload, query, code) => {
    expect((await send(type, payload, query)).json()).toMatchObject({ status: 400, code })
  })
})
