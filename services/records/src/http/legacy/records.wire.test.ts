import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import type { DataRecord } from '#domain/record'
import { listText, recordInfo, recordNumber } from './records.wire.ts'

const record = (number: number): DataRecord => ({
  id: '019a9a3e-0000-7000-8000-000000000000',
  number,
  timestamp: 5,
  value1: 'é',
  value2: null,
  value3: false,
  shared: true,
  ownerId: null,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  lastModifiedBy: 'sumit',
  version: 1,
  deletedAt: null
})

/** The list as a client receives it, of pages that arrive one by one. */
const listOf = (...pages: DataRecord[][]): Promise<string> =>
  text(Readable.from(listText(Readable.from(pages))))

describe('records on the wire', () => {
  it('prints record_info as json.dumps did', () => {
    expect(recordInfo(record(7))).toBe(
      '{"id": 7, "lastmodifiedby": "sumit", "timestamp": 5.0, "value1": "\\u00e9", "value2": null, "value3": false}'
    )
  })

  it('joins the pages of the list into one array, as jsonify wrote it', async () => {
    const element = (number: number) =>
      `{"id":${number},"lastmodifiedby":"sumit","timestamp":5.0,"value1":"\\u00e9","value2":null,"value3":false}`
    expect(await listOf([record(1), record(2)], [record(3)])).toBe(
      `[${element(1)},${element(2)},${element(3)}]\n`
    )
  })

  it('prints a list of nothing as an empty array', async () => {
    expect(await listOf()).toBe('[]\n')
  })

  it.each([
    ['1', 1],
    [' 12 ', 12],
    ['-1', -1],
    ['+0', 0],
    ['2147483647', 2147483647],
    ['-2147483648', -2147483648]
  ])('reads the record number %j', (text, number) => {
    expect(recordNumber(text)).toBe(number)
  })

  it.each(['abc', '1.5', '', ' ', '0x1', '1e3', '1\0', '2147483648', '99999999999'])(
    'refuses the record number %j',
    (text) => {
      expect(() => recordNumber(text)).toThrow('32 bits')
    }
  )
})
