import { type Database, type DatabaseHandle, keysetPage, withTx } from '@fieldgate/db'
import { and, asc, eq, gt, max, type SQL, sql } from 'drizzle-orm'
import type { GatewayEvent, PresenceStore } from '#domain/presence'
import type { Reach } from '#domain/reach'
import { within } from './gateway-rows.ts'
import { gatewayEvents, gatewayPresence, gateways } from './schema.ts'

const EVENT = {
  id: gatewayEvents.id,
  gatewayId: gatewayEvents.gatewayId,
  state: gatewayEvents.state,
  occurredAt: gatewayEvents.occurredAt
}

const EVENTS_AT_ONCE = 100
const FORGOTTEN_AT_ONCE = 5_000

/** Any number will do, so long as every replica takes the same one. */
const SILENCE_LOCK = 7_204_418

export function createPresenceStore({ db, pool }: DatabaseHandle): PresenceStore {
  return {
    see: (id, reach) => noteSeen(db, id, reach),

    async listEvents(id, reach, { sort, cursor, limit }) {
      if (!(await isThere(db, id, reach))) return undefined
      const columns = [{ column: gatewayEvents.id, direction: sort === 'id' ? 'asc' : 'desc' } as const]
      return keysetPage({ columns, sort, cursor, limit }, ({ where, orderBy, limit: rows, key }) =>
        db
          .select({ ...EVENT, key })
          .from(gatewayEvents)
          .where(and(eq(gatewayEvents.gatewayId, id), where))
          .orderBy(...orderBy)
          .limit(rows)
      )
    },

    async newestEvent(id, reach) {
      const [row] = await db
        .select({ newest: max(gatewayEvents.id) })
        .from(gateways)
        .leftJoin(gatewayEvents, eq(gatewayEvents.gatewayId, gateways.id))
        .where(and(eq(gateways.id, id), within(reach)))
        .groupBy(gateways.id)
      return row && (row.newest ?? 0)
    },

    // By one statement, which streams repeat: an outer join tells a gateway without news from one that is gone.
    async eventsAfter(id, reach, after) {
      const rows = await db
        .select(EVENT)
        .from(gateways)
        .leftJoin(gatewayEvents, and(eq(gatewayEvents.gatewayId, gateways.id), gt(gatewayEvents.id, after)))
        .where(and(eq(gateways.id, id), within(reach)))
        .orderBy(asc(gatewayEvents.id))
        .limit(EVENTS_AT_ONCE)
      if (rows.length === 0) return undefined
      return rows.filter((row): row is GatewayEvent => row.id !== null)
    },

    tellSilent: () =>
      withTx(pool, async (tx) => {
        const lock = sql`select pg_try_advisory_xact_lock(${SILENCE_LOCK}) as taken`
        const { rows } = await tx.execute<{ taken: boolean }>(lock)
        if (!rows[0]!.taken) return
        const silentAt = sql`last_seen_at + 3 * make_interval(secs => expected_interval_seconds)`
        await tell(
          tx,
          'offline',
          sql`from ${gateways} where id = gateway_id and told_state = 'online' and ${silentAt} <= now()`,
          silentAt
        )
      }),

    // By id, which goes up with time: the key finds the oldest, and no other index has to be kept for this.
    async forgetEvents(days) {
      const { rowCount } = await db.execute(sql`
        with oldest as (
          select id, occurred_at from ${gatewayEvents} order by id limit ${FORGOTTEN_AT_ONCE}
        )
        delete from ${gatewayEvents} using oldest
        where ${gatewayEvents}.id = oldest.id and oldest.occurred_at < now() - make_interval(days => ${days})`)
      return rowCount === FORGOTTEN_AT_ONCE
    }
  }
}

/** Notes that the gateway is there; an event is written only where that is news. */
export async function noteSeen(db: Database, id: string, reach: Reach): Promise<boolean> {
  const [seen] = await db
    .update(gatewayPresence)
    .set({ lastSeenAt: sql`now()` })
    .from(gateways)
    .where(and(eq(gatewayPresence.gatewayId, id), eq(gateways.id, id), within(reach)))
    .returning({ toldState: gatewayPresence.toldState })
  if (seen && seen.toldState !== 'online')
    await tell(db, 'online', sql`where gateway_id = ${id} and told_state <> 'online'`, sql`last_seen_at`)
  return seen !== undefined
}

/**
 * Writes an event for each presence that `rows` picks. The row lock comes before the event's id, so that within a
 * gateway ids come in the order of their commits, and a reader that goes by them misses none.
 */
async function tell(db: Database, state: GatewayEvent['state'], rows: SQL, occurredAt: SQL): Promise<void> {
  await db.execute(sql`
    with told as (
      update ${gatewayPresence} set told_state = ${state} ${rows}
      returning gateway_id, ${occurredAt} as occurred_at
    )
    insert into ${gatewayEvents} (gateway_id, state, occurred_at)
    select gateway_id, ${state}, occurred_at from told`)
}

async function isThere(db: Database, id: string, reach: Reach): Promise<boolean> {
  const rows = await db
    .select({ id: gateways.id })
    .from(gateways)
    .where(and(eq(gateways.id, id), within(reach)))
  return rows.length > 0
}
