import { createReadStream } from 'node:fs'
import { basename, extname } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import { CommandError, EXIT } from '../failures.ts'
import { copiedRows } from './dump.ts'
import { documentRows } from './json-document.ts'
import { type CellType, type Form, type Row, rowOf, typedCell } from './row.ts'

export type CellTypes = Readonly<Record<string, CellType>>

interface Source {
  file: string
  /** Told by the name of the file where it is left out. */
  form?: Form | undefined
  types: CellTypes
}

const FORM_OF: Readonly<Record<string, Form>> = {
  '.json': 'json',
  '.csv': 'csv',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.sql': 'dump',
  '.dump': 'dump'
}

/** The rows of a file, one at a time; but for one JSON document, however long it is. `.gz` is unpacked. */
export function readRows({ file, form = formOf(file), types }: Source): AsyncIterable<Row> {
  const raw = createReadStream(file)
  const bytes = file.endsWith('.gz') ? raw.pipe(createGunzip().on('close', () => raw.destroy())) : raw
  if (form === 'json') return jsonRows(bytes)
  if (form === 'csv') return csvRows(bytes, types)
  const lines = createInterface({ input: bytes, crlfDelay: Number.POSITIVE_INFINITY })
  return form === 'dump' ? copiedRows(lines, types) : lineRows(lines)
}

function formOf(file: string): Form {
  const form = FORM_OF[extname(file.replace(/\.gz$/, '')).toLowerCase()]
  if (form) return form
  throw new CommandError(
    `What is in ${basename(file)}? Say it with --as json, csv, ndjson or dump.`,
    EXIT.usage
  )
}

async function* jsonRows(bytes: NodeJS.ReadableStream): AsyncGenerator<Row> {
  const source = await text(bytes)
  try {
    yield* documentRows(JSON.parse(source))
  } catch (error) {
    // An export of DynamoDB calls itself .json, and has a document a line.
    if (!(error instanceof SyntaxError)) throw error
    yield* lineRows(source.split('\n'))
  }
}

async function* lineRows(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Row> {
  let line = 0
  for await (const content of lines) {
    line++
    if (content.trim() === '') continue
    try {
      yield rowOf(JSON.parse(content), line)
    } catch {
      yield { line, fault: 'is not JSON' }
    }
  }
}

interface CsvRecord {
  record: Record<string, string>
  info: { lines: number }
}

async function* csvRows(bytes: NodeJS.ReadableStream, types: CellTypes): AsyncGenerator<Row> {
  const faults: Row[] = []
  const parser = bytes.pipe(
    parse({
      columns: true,
      bom: true,
      info: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (fault) =>
        void faults.push({ line: Number(fault?.lines ?? 0), fault: 'has another number of cells' })
    })
  )
  for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
    const cells = Object.entries(record).filter(([, cell]) => cell !== '')
    yield {
      line: info.lines,
      value: Object.fromEntries(cells.map(([name, cell]) => [name, typedCell(cell, types[name])]))
    }
  }
  yield* faults
}
