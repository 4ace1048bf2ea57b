import { recordNumberInvalid } from '#domain/errors'
import type { DataRecord } from '#domain/record'
import { asciiJson, pythonFloat } from './python-json.ts'

/** Printed by hand: clients tell a float by its point, and JSON.stringify writes 5.0 as 5. */
const members = (record: DataRecord): Array<[name: string, value: string]> => [
  ['id', String(record.number)],
  ['lastmodifiedby', asciiJson(record.lastModifiedBy)],
  ['timestamp', float(record.timestamp)],
  ['value1', asciiJson(record.value1)],
  ['value2', float(record.value2)],
  ['value3', String(record.value3)]
]

const float = (value: number | null): string => (value === null ? 'null' : pythonFloat(value))

/** `record_info`, a string that holds JSON. */
export const recordInfo = (record: DataRecord): string =>
  `{${members(record)
    .map(([name, value]) => `"${name}": ${value}`)
    .join(', ')}}`

const listElement = (record: DataRecord): string =>
  `{${members(record)
    .map(([name, value]) => `"${name}":${value}`)
    .join(',')}}`

/** The list as text, a chunk a page. The first chunk waits for the first page: a failure until then has its own answer. */
export async function* listText(pages: AsyncIterable<DataRecord[]>): AsyncGenerator<string> {
  let before = '['
  for await (const page of pages) {
    yield before + page.map(listElement).join(',')
    before = ','
  }
  yield before === '[' ? '[]\n' : ']\n'
}

const INTEGER = /^[+-]?\d+$/
const INT32_MAX = 2 ** 31 - 1

/** The record number that stands in a path, read as PostgreSQL reads an integer. */
export function recordNumber(text: string): number {
  const number = INTEGER.test(text.trim()) ? Number(text) : Number.NaN
  if (!(number >= -INT32_MAX - 1 && number <= INT32_MAX)) throw recordNumberInvalid()
  return number
}
