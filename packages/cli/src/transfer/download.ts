import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify/sync'
import type { Context } from '../context.ts'
import { showProgress } from './progress.ts'

export const EXPORT_FORMS = ['json', 'csv', 'ndjson'] as const
export type ExportForm = (typeof EXPORT_FORMS)[number]

type Members = Readonly<Record<string, unknown>>

interface Download {
  rows: AsyncIterable<Members>
  form: ExportForm
  columns: readonly string[]
  total?: number | undefined
  /** Stdout where it is left out. */
  file?: string | undefined
}

/** Writes the rows as they come; however many there are, one page is held. */
export async function download(
  context: Context,
  { rows, form, columns, total, file }: Download
): Promise<void> {
  const progress = showProgress(context, total)
  async function* counted(): AsyncGenerator<Members> {
    for await (const row of rows) {
      yield Object.fromEntries(columns.filter((name) => name in row).map((name) => [name, row[name]]))
      progress.add(1)
    }
  }
  try {
    const text = Readable.from(RENDER[form](counted(), columns))
    if (file === undefined) await pipeline(text, context.stdout, { end: false, signal: context.signal })
    else await pipeline(text, createWriteStream(file), { signal: context.signal })
  } finally {
    progress.end()
  }
}

type Render = (rows: AsyncIterable<Members>, columns: readonly string[]) => AsyncGenerator<string>

const RENDER: Readonly<Record<ExportForm, Render>> = {
  async *ndjson(rows) {
    for await (const row of rows) yield `${JSON.stringify(row)}\n`
  },
  async *json(rows) {
    let before = '[\n'
    for await (const row of rows) {
      yield `${before}${JSON.stringify(row)}`
      before = ',\n'
    }
    yield before === '[\n' ? '[]\n' : '\n]\n'
  },
  async *csv(rows, columns) {
    yield csvLine(columns)
    for await (const row of rows) yield csvLine(columns.map((name) => row[name]))
  }
}

/** RFC 4180; what is not a scalar is JSON in its cell, and null an empty one. */
const csvLine = (cells: readonly unknown[]): string =>
  stringify([cells], { record_delimiter: 'windows', cast: { boolean: String } })
