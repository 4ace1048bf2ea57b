import type { Auditor, Authorship } from '@fieldgate/audit'
import { type Database, type DatabaseHandle, withTx } from '@fieldgate/db'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Gateway } from '#domain/gateway'
import { gatewayAudit } from '#domain/gateway-audit'
import type { GatewayStore } from '#domain/gateways'
import { countByState, listGateways } from './gateway-list.ts'
import { findGateway, lockGateway, profileColumns, within } from './gateway-rows.ts'
import { noteSeen } from './presence-store.ts'
import { gatewayPhotos, gatewayPresence, gateways, gatewayTags } from './schema.ts'

export function createGatewayStore({ db, pool }: DatabaseHandle, auditor: Auditor): GatewayStore {
  return {
    find: (id, reach) => findGateway(db, id, reach),
    list: (query, reach) => listGateways(db, query, reach),
    countByState: (reach) => countByState(db, reach),

    async standing(ids, reach) {
      const rows = await db
        .select({ id: gateways.id, isWithin: sql<boolean>`coalesce(${within(reach) ?? sql`true`}, false)` })
        .from(gateways)
        .where(inArray(gateways.id, [...ids]))
      return new Map(rows.map(({ id, isWithin }) => [id, isWithin]))
    },

    insert: (gateway, by) =>
      withTx(pool, async (tx) => {
        const { id, ownerId, document, tags } = gateway
        const made = await tx
          .insert(gateways)
          .values({ id, ownerId, document, ...profileColumns(gateway) })
          .onConflictDoNothing()
          .returning({ id: gateways.id })
        if (made.length === 0) return undefined
        await tx.insert(gatewayPresence).values({ gatewayId: id })
        await insertTags(tx, id, tags)
        const after = (await findGateway(tx, id))!
        await auditor.record(tx, by, gatewayAudit(undefined, after))
        return after
      }),

    edit: (id, reach, by, edit) =>
      withTx(pool, async (tx) => {
        const before = await lockGateway(tx, id, reach)
        if (!before) return undefined
        const { content, isSeen, audit } = edit(before)
        await tx
          .update(gateways)
          .set({
            ...profileColumns(content),
            document: content.document,
            version: sql`${gateways.version} + 1`,
            updatedAt: sql`now()`
          })
          .where(eq(gateways.id, id))
        if (content.tags !== before.tags) {
          await tx.delete(gatewayTags).where(eq(gatewayTags.gatewayId, id))
          await insertTags(tx, id, content.tags)
        }
        if (isSeen) await noteSeen(tx, id, reach)
        const after = (await findGateway(tx, id))!
        await auditor.record(tx, by, audit(after))
        return after
      }),

    remove: (id, reach, by, admit) =>
      withTx(pool, async (tx) => {
        const before = await lockGateway(tx, id, reach)
        if (!before) return undefined
        admit(before)
        return { photoFile: await removeGateway(tx, auditor, by, before) }
      })
  }
}

/** Removes `gateway` with all that hangs on it, and gives the file of its photo. */
export async function removeGateway(
  tx: Database,
  auditor: Auditor,
  by: Authorship,
  gateway: Gateway
): Promise<string | null> {
  const [photo] = await tx
    .delete(gatewayPhotos)
    .where(eq(gatewayPhotos.gatewayId, gateway.id))
    .returning({ file: gatewayPhotos.fileName })
  await tx.delete(gateways).where(eq(gateways.id, gateway.id))
  await auditor.record(tx, by, gatewayAudit(gateway, undefined))
  return photo?.file ?? null
}

async function insertTags(tx: Database, gatewayId: string, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return
  await tx.insert(gatewayTags).values(tags.map((tag, position) => ({ gatewayId, tag, position })))
}
