import { inArray, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Reach } from '#domain/reach'

/** The rows that a caller reaches by `column`. As text: what a key is bound to may be ids of any kind. */
export const reached = (column: PgColumn, reach: Reach): SQL | undefined =>
  reach && inArray(sql`${column}::text`, [...reach])
