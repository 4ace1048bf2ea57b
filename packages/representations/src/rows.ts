import { Readable } from 'node:stream'
import { AppError } from '@fieldgate/errors'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { pick } from './fields.ts'
import { dereference, type Resolve, typeOf, type WireSchema } from './schema-walk.ts'
import { typedText } from './xml-value.ts'

type Row = Record<string, unknown>
export type RowMedia = 'csv' | 'ndjson'

/** Rows as lines of text, a batch at a time: however many there are, only one batch is held. */
export const rowStream = (
  media: RowMedia,
  batches: AsyncIterable<Row[]>,
  columns: readonly string[]
): Readable => Readable.from(rowChunks(media, batches, columns), { objectMode: false })

/** The columns of a table of `schema`: its properties, but for links to elsewhere. */
export const columnsOf = (schema: WireSchema, resolve: Resolve): string[] =>
  Object.keys(dereference(schema, resolve).properties ?? {}).filter((name) => name !== 'links')

/** The line that names the columns, where the form has one. */
export const rowHeader = (media: RowMedia, columns: readonly string[]): string =>
  media === 'csv' ? csvLines([columns]) : ''

/** `rows` with `columns` alone, each on a line of its own. */
export function rowLines(media: RowMedia, rows: Row[], columns: readonly string[]): string {
  if (media === 'csv') return csvLines(rows.map((row) => columns.map((name) => cell(row[name]))))
  return rows.map((row) => `${JSON.stringify(pick(row, columns))}\n`).join('')
}

async function* rowChunks(
  media: RowMedia,
  batches: AsyncIterable<Row[]>,
  columns: readonly string[]
): AsyncGenerator<string> {
  // The header waits for the first rows: a failure until then still has an answer of its own.
  let before = rowHeader(media, columns)
  for await (const rows of batches) {
    yield before + rowLines(media, rows, columns)
    before = ''
  }
  if (before !== '') yield before
}

/** RFC 4180; what is not a scalar is JSON in its cell, and null an empty one. */
const csvLines = (rows: ReadonlyArray<readonly unknown[]>): string =>
  stringify(rows as unknown[][], { record_delimiter: 'windows', cast: { boolean: String } })

const cell = (value: unknown): unknown =>
  value instanceof Date
    ? value.toISOString()
    : typeof value === 'object' && value !== null
      ? JSON.stringify(value)
      : value

/** The rows of a CSV document: the first line names the columns, `schema` gives each cell its type, empty is absent. */
export function readCsv(text: string, schema: WireSchema, resolve: Resolve): Row[] {
  const properties = dereference(schema, resolve).properties ?? {}
  try {
    const rows = parse(text, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: false
    }) as Record<string, string>[]
    return rows.map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([, value]) => value !== '')
          .map(([name, value]) => [name, typedCell(value, dereference(properties[name] ?? {}, resolve))])
      )
    )
  } catch (cause) {
    throw new AppError('invalid', 'csv_malformed', `The CSV is malformed: ${(cause as Error).message}`, {
      cause
    })
  }
}

/** The values of an NDJSON document; a line that is no JSON is refused by its number. */
export function readNdjson(text: string): unknown[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [JSON.parse(line) as unknown]
    } catch (cause) {
      throw new AppError('invalid', 'ndjson_malformed', `Line ${index + 1} is not JSON.`, { cause })
    }
  })
}

function typedCell(text: string, schema: WireSchema): unknown {
  const type = typeOf(schema)
  if (type !== 'object' && type !== 'array') return typedText(text, type)
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
