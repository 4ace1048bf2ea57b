import { type Row, rowOf } from './row.ts'

/** How the one member is called that holds the rows: in an export of ours, and in a scan of DynamoDB. */
const LISTS = ['items', 'Items'] as const
const IDS = ['id', 'gatewayID'] as const

/** The rows of one JSON document, numbered: a list, an object that holds one, rows by their gateway's id, or one row. */
export function documentRows(document: unknown): Row[] {
  if (Array.isArray(document)) return document.map((value, index) => rowOf(value, index + 1))
  const members = (document ?? {}) as Record<string, unknown>
  for (const name of LISTS) if (Array.isArray(members[name])) return documentRows(members[name])
  if (typeof document !== 'object' || IDS.some((name) => name in members)) return [rowOf(document, 1)]
  return Object.entries(members).map(([gatewayID, value], index) => {
    const row = rowOf(value, index + 1)
    return 'value' in row ? { ...row, value: { gatewayID, ...row.value } } : row
  })
}
