import { Readable } from 'node:stream'
import { AppError } from '@fieldgate/errors'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { inexactIn } from './exact-numbers.ts'
import { pick } from './fields.ts'
import { dereference, type Resolve, typeOf, type WireSchema } from './schema-walk.ts'
import { typedText } from './xml-value.ts'

type Row = Record<string, unknown>
export type RowMedia = 'csv' | 'ndjson'

const LINE_FEED = 10

/** Rows as lines of text, a batch at a time: however many there are, only one batch is held. */
export const rowStream = (
  media: RowMedia,
  batches: AsyncIterable<Row[]> | Iterable<Row[]>,
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
  batches: AsyncIterable<Row[]> | Iterable<Row[]>,
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

/** A row of a body, with the line it ends on. */
export type TextRow = { line: number } & ({ value: unknown } | { fault: AppError })

/** The rows of a CSV document: the first line names the columns, `schema` gives each cell its type, empty is absent. */
export function readCsv(text: string, schema: WireSchema, resolve: Resolve): TextRow[] {
  const properties = dereference(schema, resolve).properties ?? {}
  const rows: TextRow[] = []
  const lineAt = lineCounter(text)
  const typedRow = (cells: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(cells)
        .filter(([, cell]) => cell !== '')
        .map(([name, cell]) => [name, typedCell(cell, dereference(properties[name] ?? {}, resolve))])
    )
  try {
    parse(text, {
      columns: true,
      bom: true,
      skip_empty_lines: true,
      relax_column_count: false,
      skip_records_with_error: true,
      on_skip: (cause) => {
        if (cause?.code !== 'CSV_RECORD_INCONSISTENT_COLUMNS') throw cause
        rows.push({ line: lineAt(cause.bytes as number), fault: csvMalformed(cause) })
      },
      on_record: (cells: Record<string, string>, { bytes }) => {
        rows.push({ line: lineAt(bytes), value: typedRow(cells) })
        return null
      }
    })
    return rows
  } catch (cause) {
    throw csvMalformed(cause)
  }
}

/** The line whose end is at so many bytes, asked for in order. The parser's own count takes CRLF in quotes for two. */
function lineCounter(text: string): (end: number) => number {
  const bytes = Buffer.from(text)
  let at = 0
  let line = 1
  return (end) => {
    for (; at < end - 1; at++) if (bytes[at] === LINE_FEED) line++
    return line
  }
}

const csvMalformed = (cause: unknown) =>
  new AppError('invalid', 'csv_malformed', `The CSV is malformed: ${(cause as Error).message}`, { cause })

/** The values of an NDJSON document, one a line. */
export function readNdjson(text: string): TextRow[] {
  return text.split('\n').flatMap((content, index): TextRow[] => {
    if (content.trim() === '') return []
    const line = index + 1
    try {
      const value = JSON.parse(content) as unknown
      const fault = inexactIn(content)
      return [fault ? { line, fault } : { line, value }]
    } catch (cause) {
      const fault = new AppError('invalid', 'ndjson_malformed', `Line ${line} is not JSON.`, { cause })
      return [{ line, fault }]
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
