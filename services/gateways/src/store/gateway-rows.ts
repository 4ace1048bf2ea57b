import type { Database } from '@fieldgate/db'
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Gateway, GatewayState, PresentGateway } from '#domain/gateway'
import type { Reach } from '#domain/reach'
import { gatewayPresence, gateways, gatewayTags } from './schema.ts'

/** The state at this moment; whoever reads it joins `gateway_presence`. */
export const STATE = sql<GatewayState>`case
  when ${gatewayPresence.lastSeenAt} is null then 'neverSeen'
  when ${gatewayPresence.lastSeenAt} > now() - 3 * make_interval(secs => ${gateways.expectedIntervalSeconds})
  then 'online' else 'offline' end`

/** A gateway as `toGateway` takes it, with its tags: one statement, however many there are. */
export const GATEWAY = {
  id: gateways.id,
  document: gateways.document,
  version: gateways.version,
  name: gateways.name,
  description: gateways.description,
  lat: gateways.lat,
  lon: gateways.lon,
  metadata: gateways.metadata,
  expectedIntervalSeconds: gateways.expectedIntervalSeconds,
  ownerId: gateways.ownerId,
  createdAt: gateways.createdAt,
  updatedAt: gateways.updatedAt,
  tags: sql<string[]>`array(
    select tag from ${gatewayTags} where gateway_id = ${gateways.id} order by position
  )`,
  lastSeenAt: gatewayPresence.lastSeenAt,
  state: STATE
}

type GatewayRow = Omit<PresentGateway, 'location'> & { lat: number | null; lon: number | null }

export const toGateway = ({ lat, lon, ...row }: GatewayRow): PresentGateway => ({
  ...row,
  location: lat === null || lon === null ? null : { lat, lon }
})

/** What of `gateways` lies within `reach`. */
export const within = ({ ownerId, ids }: Reach): SQL | undefined =>
  and(
    ownerId === undefined ? undefined : eq(gateways.ownerId, ownerId),
    ids === undefined ? undefined : inArray(gateways.id, [...ids])
  )

/** The columns that hold a gateway's profile. */
export function profileColumns({
  name,
  description,
  location,
  metadata,
  expectedIntervalSeconds
}: Omit<Gateway, 'id' | 'ownerId' | 'document' | 'version' | 'createdAt' | 'updatedAt'>) {
  const { lat = null, lon = null } = location ?? {}
  return { name, description, lat, lon, metadata, expectedIntervalSeconds }
}

export async function findGateway(
  db: Database,
  id: string,
  reach: Reach = { ownerId: undefined, ids: undefined }
): Promise<PresentGateway | undefined> {
  const [row] = await db
    .select(GATEWAY)
    .from(gateways)
    .innerJoin(gatewayPresence, eq(gatewayPresence.gatewayId, gateways.id))
    .where(and(eq(gateways.id, id), within(reach)))
  return row && toGateway(row)
}

/** The gateway, which nobody else changes until the transaction ends. */
export async function lockGateway(
  tx: Database,
  id: string,
  reach?: Reach
): Promise<PresentGateway | undefined> {
  const locked = await tx.select({ id: gateways.id }).from(gateways).where(eq(gateways.id, id)).for('update')
  return locked.length > 0 ? findGateway(tx, id, reach) : undefined
}
