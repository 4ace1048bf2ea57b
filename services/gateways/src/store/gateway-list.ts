import { containing, type Database, keysetPage, type SortColumn } from '@fieldgate/db'
import type { Slice } from '@fieldgate/representations'
import { and, count, eq, exists, ilike, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { GatewayState, PresentGateway } from '#domain/gateway'
import type { GatewayQuery } from '#domain/gateways'
import type { Reach } from '#domain/reach'
import { GATEWAY, STATE, toGateway, within } from './gateway-rows.ts'
import { gatewayPresence, gateways, gatewayTags } from './schema.ts'

/** Documents have up to 1 MiB each, so a page ends by bytes too. */
const PAGE_BYTES = 4 * 1024 * 1024

const SORT_COLUMNS = {
  id: undefined,
  name: gateways.name,
  createdAt: gateways.createdAt,
  lastSeenAt: gatewayPresence.lastSeenAt
}

const present = eq(gatewayPresence.gatewayId, gateways.id)

/** A page of gateways; two statements whatever its length, three with the total. */
export async function listGateways(
  db: Database,
  query: GatewayQuery,
  reach: Reach
): Promise<Slice<PresentGateway>> {
  const matching = and(within(reach), filterOf(db, query))
  const { sort, sortName, cursor } = query
  const page = { columns: columnsOf(sort), sort: sortName, cursor }
  const sizes = await keysetPage({ ...page, limit: query.limit }, ({ where, orderBy, limit, key }) =>
    db
      .select({ bytes: gateways.documentBytes, key })
      .from(gateways)
      .innerJoin(gatewayPresence, present)
      .where(and(matching, where))
      .orderBy(...orderBy)
      .limit(limit)
  )
  const fitting = rowsThatFit(sizes.items, cursor?.direction === 'prev')
  const slice = await keysetPage({ ...page, limit: fitting }, ({ where, orderBy, limit, key }) =>
    db
      .select({ ...GATEWAY, key })
      .from(gateways)
      .innerJoin(gatewayPresence, present)
      .where(and(matching, where))
      .orderBy(...orderBy)
      .limit(limit)
  )
  return {
    ...slice,
    items: slice.items.map(toGateway),
    ...(query.withTotal && { total: await countMatching(db, matching) })
  }
}

export async function countByState(db: Database, reach: Reach): Promise<Record<GatewayState, number>> {
  const rows = await db
    .select({ state: STATE, gateways: count() })
    .from(gateways)
    .innerJoin(gatewayPresence, present)
    .where(within(reach))
    .groupBy(sql`1`)
  return {
    neverSeen: 0,
    online: 0,
    offline: 0,
    ...Object.fromEntries(rows.map((row) => [row.state, row.gateways]))
  }
}

async function countMatching(db: Database, matching: SQL | undefined): Promise<number> {
  const [row] = await db
    .select({ total: count() })
    .from(gateways)
    .innerJoin(gatewayPresence, present)
    .where(matching)
  return row!.total
}

function columnsOf({ by, direction }: GatewayQuery['sort']): SortColumn[] {
  const id: SortColumn = { column: gateways.id, direction }
  const column = SORT_COLUMNS[by]
  return column ? [{ column, direction }, id] : [id]
}

function filterOf(db: Database, { states, tags, text, lastSeenBefore }: GatewayQuery): SQL | undefined {
  const pattern = text === undefined ? undefined : containing(text)
  return and(
    states && inArray(STATE, [...states]),
    ...tags.map((tag) =>
      exists(
        db
          .select({ one: sql`1` })
          .from(gatewayTags)
          .where(and(eq(gatewayTags.gatewayId, gateways.id), eq(gatewayTags.tag, tag)))
      )
    ),
    pattern === undefined
      ? undefined
      : or(ilike(gateways.id, pattern), ilike(gateways.name, pattern), ilike(gateways.description, pattern)),
    lastSeenBefore && lt(gatewayPresence.lastSeenAt, lastSeenBefore)
  )
}

/** How many rows from the page's near end on stay within its bytes; one always does. */
function rowsThatFit(rows: ReadonlyArray<{ bytes: number }>, isBackward: boolean): number {
  let bytes = 0
  const far = (isBackward ? rows.toReversed() : rows).findIndex((row) => {
    bytes += row.bytes
    return bytes > PAGE_BYTES
  })
  return far === -1 ? Math.max(rows.length, 1) : Math.max(far, 1)
}
