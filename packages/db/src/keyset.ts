import { AppError } from '@fieldgate/errors'
import { and, is, or, type SQL, sql } from 'drizzle-orm'
import { PgColumn } from 'drizzle-orm/pg-core'
import { isDataException } from './pg-errors.ts'

type KeyPart = string | number | null

/** A place in a list: the sort key of the row it lies behind (`next`) or before (`prev`). */
interface Cursor {
  key: readonly KeyPart[]
  direction: 'next' | 'prev'
  sort: string
}

export interface SortColumn {
  column: PgColumn | SQL
  direction: 'asc' | 'desc'
  /** Whether a row may have none; a column says so itself, but for one that comes by an outer join. */
  nullable?: boolean
}

interface KeysetOptions {
  /** What the list is ordered by; the last must be unique among the rows. */
  columns: readonly SortColumn[]
  /** The name of this order, which its cursors carry. */
  sort: string
  cursor: Cursor | undefined
  limit: number
}

/** What the query of a page must take over: all of it. */
interface KeysetQuery {
  where: SQL | undefined
  orderBy: SQL[]
  limit: number
  /** To be selected as `key`: the row's place, as text, so that a time keeps its microseconds. */
  key: SQL<KeyPart[]>
}

/**
 * Reads one page of a list by key, not by offset: it costs the same however deep it lies, and going on from page to
 * page meets each row once, whatever is inserted meanwhile. A null comes last, whichever way the list runs. Where
 * no column is nullable and all run one way, an index over them serves both directions at any depth.
 */
export async function keysetPage<Row extends { key: KeyPart[] }>(
  { columns, sort, cursor, limit }: KeysetOptions,
  read: (query: KeysetQuery) => PromiseLike<Row[]>
): Promise<{ items: Array<Omit<Row, 'key'>>; next: Cursor | null; prev: Cursor | null }> {
  const isBackward = cursor?.direction === 'prev'
  const order = columns.map((column) => directed(column, isBackward))
  if (cursor && cursor.key.length !== order.length) throw cursorInvalid()
  const rows = await refusingForeignKeys(cursor, () =>
    read({
      where: cursor && beyond(order, cursor.key),
      orderBy: order.map(orderTerm),
      limit: limit + 1,
      key: sql<KeyPart[]>`array[${sql.join(
        order.map(({ column }) => sql`${column}::text`),
        sql`, `
      )}]`
    })
  )
  const hasMore = rows.length > limit
  const page = rows.slice(0, limit)
  if (isBackward) page.reverse()
  // Where the page came from, there are rows; on the other side, if there was one too many.
  const [goesOn, goesBack] = isBackward ? [true, hasMore] : [hasMore, cursor !== undefined]
  const cursorAt = (row: Row | undefined, direction: Cursor['direction']): Cursor | null =>
    row ? { key: row.key, direction, sort } : null
  return {
    items: page.map(({ key: _key, ...item }) => item),
    next: goesOn ? cursorAt(page.at(-1), 'next') : null,
    prev: goesBack ? cursorAt(page[0], 'prev') : null
  }
}

/** A sort column as this page runs through it: backwards, ascending is descending and nulls come first. */
interface Directed {
  column: PgColumn | SQL
  ascends: boolean
  nullable: boolean
  nullsFirst: boolean
}

const directed = ({ column, direction, nullable }: SortColumn, isBackward: boolean): Directed => ({
  column,
  ascends: (direction === 'asc') !== isBackward,
  nullable: nullable ?? (is(column, PgColumn) && !column.notNull),
  nullsFirst: isBackward
})

function orderTerm({ column, ascends, nullable, nullsFirst }: Directed): SQL {
  const way = ascends ? sql`asc` : sql`desc`
  if (!nullable) return sql`${column} ${way}`
  return sql`${column} ${way} ${nullsFirst ? sql`nulls first` : sql`nulls last`}`
}

/** What holds for the rows behind `key`. */
function beyond(order: readonly Directed[], key: readonly KeyPart[]): SQL {
  const { ascends } = order[0]!
  if (order.every((column) => column.ascends === ascends && !column.nullable)) {
    // Compared as one row, for which PostgreSQL can start in the middle of an index.
    const columns = order.map(({ column }) => sql`${column}`)
    const values = key.map((value) => sql`${value}`)
    return sql`(${sql.join(columns, sql`, `)}) ${ascends ? sql`>` : sql`<`} (${sql.join(values, sql`, `)})`
  }
  return order
    .map((column, i) => [behind(column, key[i]!), level(column, key[i]!)] as const)
    .reduceRight<SQL>((deeper, [isBehind, isLevel]) => or(isBehind, and(isLevel, deeper))!, sql`false`)
}

function behind({ column, ascends, nullable, nullsFirst }: Directed, value: KeyPart): SQL {
  if (value === null) return nullsFirst ? sql`${column} is not null` : sql`false`
  const isBehind = sql`${column} ${ascends ? sql`>` : sql`<`} ${value}`
  return nullable && !nullsFirst ? or(isBehind, sql`${column} is null`)! : isBehind
}

const level = ({ column }: Directed, value: KeyPart): SQL =>
  value === null ? sql`${column} is null` : sql`${column} = ${value}`

/** A key that a client made up may be no value of its column: PostgreSQL says so, and the client is told. */
async function refusingForeignKeys<T>(cursor: Cursor | undefined, read: () => PromiseLike<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (cursor && isDataException(error)) throw cursorInvalid(error)
    throw error
  }
}

const cursorInvalid = (cause?: unknown) =>
  new AppError('invalid', 'cursor_invalid', 'The cursor is not one of this list and order.', { cause })
