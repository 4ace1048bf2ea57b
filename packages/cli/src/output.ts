import Table from 'cli-table3'
import type { Context } from './context.ts'

/** How a column is headed, and what of an item it shows. */
export type Columns<T> = Readonly<Record<string, (item: T) => unknown>>

export type Format = 'table' | 'json'

type Output = Pick<Context, 'stdout'>

/** Prints items: a table for people, one JSON document for programs. */
export function printItems<T>(
  output: Output,
  format: Format,
  items: readonly T[],
  columns: Columns<T>
): void {
  if (format === 'json') printJson(output, items)
  else output.stdout.write(items.length === 0 ? 'None.\n' : `${tableOf(items, columns)}\n`)
}

function tableOf<T>(items: readonly T[], columns: Columns<T>): Table.Table {
  const table = new Table({ head: Object.keys(columns), style: { head: [], border: [] }, chars: BARE })
  for (const item of items) table.push(Object.values(columns).map((show) => cell(show(item))))
  return table
}

export const printJson = ({ stdout }: Output, value: unknown): void =>
  void stdout.write(`${JSON.stringify(value, null, 2)}\n`)

/** A thing that happened, on a line of its own. */
export function printLine({ stdout }: Output, format: Format, item: Readonly<Record<string, unknown>>): void {
  const words = Object.entries(item)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${cell(value)}`)
  stdout.write(`${format === 'json' ? JSON.stringify(item) : words.join('  ')}\n`)
}

/** One resource: its members, a line each. */
export function printItem(output: Output, format: Format, item: Readonly<Record<string, unknown>>): void {
  if (format === 'json') {
    printJson(output, item)
    return
  }
  const table = new Table({ style: { head: [], border: [] }, chars: BARE })
  for (const [name, value] of Object.entries(item)) if (name !== 'links') table.push([name, cell(value)])
  output.stdout.write(`${table}\n`)
}

/** Control characters of a name somebody else chose do nothing to the terminal. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return '–'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return text.replace(/\p{Cc}/gu, '�')
}

const BARE = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  '
}
