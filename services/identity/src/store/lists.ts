import type { SortColumn } from '@fieldgate/db'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** The columns of a `sort` as the wire has it (`-name` runs down), told apart by `id`. */
export function sortColumns<Name extends string>(
  sort: Name | `-${Name}`,
  columns: Record<Name, PgColumn>,
  id: PgColumn
): SortColumn[] {
  const direction = sort.startsWith('-') ? 'desc' : 'asc'
  const column = columns[sort.replace('-', '') as Name]
  return [
    { column, direction },
    { column: id, direction }
  ]
}
