import { describe, expect, it } from 'vitest'
import type { OpenApi } from '../open-api.ts'
import { createAnswerCheck } from './answer-check.ts'

const page = (item: string) => ({
  type: 'object',
  properties: { items: { type: 'array', items: { $ref: `#/components/schemas/${item}` } } }
})
// One thing alone is no list, and adds no kind of row.
const schema = { anyOf: [{ $ref: '#/components/schemas/Alone' }, page('Thing'), page('Bucket')] }
const object = (properties: object) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false
})
const document = {
  paths: {
    '/things': {
      get: {
        operationId: 'listThings',
        responses: { 200: { content: { 'text/csv': { schema }, 'application/x-ndjson': { schema } } } }
      }
    }
  },
  components: {
    schemas: {
      Thing: object({ id: { type: 'string' }, size: { type: 'number' }, links: { type: 'object' } }),
      Bucket: object({ startsAt: { type: 'string' } }),
      Alone: object({ alone: { type: 'string' } })
    }
  }
} as unknown as OpenApi

const check = createAnswerCheck(document)
const faultOf = (contentType: string, body: string, isSparse = false) =>
  check('listThings', { status: 200, contentType, headers: [], body, isSparse })

describe('the table of a list', () => {
  it.each([
    ['the columns of a row, but for its links', 'text/csv; charset=utf-8', 'id,size\r\na,1\r\n'],
    ['those of the other kind of row', 'text/csv', 'startsAt\r\n'],
    ['rows of a kind', 'application/x-ndjson', '{"id":"a","size":1}\n{"startsAt":"b"}\n'],
    ['no rows', 'application/x-ndjson', '']
  ])('may have %s', async (_what, type, body) => {
    expect(await faultOf(type, body)).toBeUndefined()
  })

  it.each([
    ['a column that the list does not document', 'text/csv', 'id,size,secret\r\n'],
    ['a column too few', 'text/csv', 'id\r\n'],
    ['no header', 'text/csv', ''],
    ['a row of another type', 'application/x-ndjson', '{"id":"a","size":1}\n{"id":"b","size":"1"}\n'],
    [
      'a row with a member that is not documented',
      'application/x-ndjson',
      '{"id":"a","size":1,"secret":2}\n'
    ],
    ['a line that is not JSON', 'application/x-ndjson', 'id']
  ])('is at fault with %s', async (_what, type, body) => {
    expect(await faultOf(type, body)).toContain('is not as documented')
  })

  it('has fewer columns where fewer were asked for, and no other', async () => {
    expect(await faultOf('text/csv', 'id\r\n', true)).toBeUndefined()
    expect(await faultOf('application/x-ndjson', '{"id":"a"}\n', true)).toBeUndefined()
    expect(await faultOf('text/csv', 'secret\r\n', true)).toContain('its columns are secret')
  })
})
