import type { Auditor } from '@fieldgate/audit'
import { type DatabaseHandle, withTx } from '@fieldgate/db'
import { asc, eq, gt, lte, sql } from 'drizzle-orm'
import type { DocumentStore } from '#domain/documents'
import { gatewayAudit } from '#domain/gateway-audit'
import { findGateway, lockGateway } from './gateway-rows.ts'
import { removeGateway } from './gateway-store.ts'
import { gatewayPresence, gateways } from './schema.ts'

const PAGE_ROWS = 500
const PAGE_BYTES = 256 * 1024

const DOCUMENT = { id: gateways.id, document: gateways.document }

export function createDocumentStore({ db, pool }: DatabaseHandle, auditor: Auditor): DocumentStore {
  return {
    async find(id) {
      const [row] = await db.select(DOCUMENT).from(gateways).where(eq(gateways.id, id))
      return row
    },

    // A page ends by rows or by bytes, whichever comes first; its first row always fits.
    async list(after) {
      const bytesBefore = sql<number>`sum(document_bytes) over (order by id) - document_bytes`
      const ahead = db
        .select({ ...DOCUMENT, bytesBefore: bytesBefore.as('bytes_before') })
        .from(gateways)
        .where(gt(gateways.id, after))
        .orderBy(asc(gateways.id))
        .limit(PAGE_ROWS)
        .as('ahead')
      const rows = await db
        .select()
        .from(ahead)
        .where(lte(ahead.bytesBefore, PAGE_BYTES))
        .orderBy(asc(ahead.id))
      return rows.map(({ bytesBefore: _, ...kept }) => kept)
    },

    upsert: (id, document, by) =>
      withTx(pool, async (tx) => {
        const before = await lockGateway(tx, id)
        await tx
          .insert(gateways)
          .values({ id, document })
          .onConflictDoUpdate({
            target: gateways.id,
            set: { document, version: sql`${gateways.version} + 1`, updatedAt: sql`now()` }
          })
        await tx.insert(gatewayPresence).values({ gatewayId: id }).onConflictDoNothing()
        await auditor.record(tx, by, gatewayAudit(before, await findGateway(tx, id)))
      }),

    remove: (id, by) =>
      withTx(pool, async (tx) => {
        const before = await lockGateway(tx, id)
        return before ? removeGateway(tx, auditor, by, before) : null
      })
  }
}
