/** A row of a file, with the line it stands on; or what is wrong with that line. */
export type Row = { line: number } & ({ value: Readonly<Record<string, unknown>> } | { fault: string })

export const FORMS = ['json', 'csv', 'ndjson', 'dump'] as const
export type Form = (typeof FORMS)[number]

export type CellType = 'text' | 'number' | 'boolean' | 'json'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const rowOf = (value: unknown, line: number): Row =>
  isObject(value) ? { line, value } : { line, fault: 'is no object' }

/** A cell of text as the member it is to be; what does not read as such stays text, for the platform to refuse. */
export function typedCell(cell: string, type: CellType = 'text'): unknown {
  if (type === 'number') return cell.trim() !== '' && Number.isFinite(Number(cell)) ? Number(cell) : cell
  if (type === 'boolean') return { true: true, t: true, false: false, f: false }[cell] ?? cell
  if (type === 'text') return cell
  try {
    return JSON.parse(cell)
  } catch {
    return cell
  }
}
