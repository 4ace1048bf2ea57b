import { type CellType, type Row, typedCell } from './row.ts'

const COPY = /^COPY (?:"?\w+"?\.)?"?(\w+)"? \((.+)\) FROM stdin;$/i
const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' }

/** Which table a row of a dump is of. */
export const TABLE = Symbol('table')

/** The rows of the COPY blocks of a plain `pg_dump`; each says its table, and null is left out. */
export async function* copiedRows(
  lines: AsyncIterable<string>,
  types: Readonly<Record<string, CellType>>
): AsyncGenerator<Row> {
  let line = 0
  let block: { table: string; columns: string[] } | undefined
  for await (const content of lines) {
    line++
    if (!block) {
      const [, table, columns] = COPY.exec(content) ?? []
      if (table && columns)
        block = { table, columns: columns.split(',').map((name) => name.trim().replaceAll('"', '')) }
      continue
    }
    if (content === '\\.') {
      block = undefined
      continue
    }
    const { table, columns } = block
    const cells = content.split('\t')
    const members = columns.flatMap((name, index) => {
      const cell = cells[index]
      return cell === undefined || cell === '\\N' ? [] : [[name, typedCell(unescaped(cell), types[name])]]
    })
    if (cells.length !== columns.length) yield { line, fault: 'has another number of cells' }
    else yield { line, value: { ...Object.fromEntries(members), [TABLE]: table } }
  }
}

const unescaped = (cell: string): string => cell.replace(/\\(.)/g, (_, sign: string) => ESCAPES[sign] ?? sign)
