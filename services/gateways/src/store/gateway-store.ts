import type { Database } from '@fieldgate/db'
import { asc, eq, gt, lte, sql } from 'drizzle-orm'
import type { GatewayStore } from '#domain/gateways'
import { gateways } from './schema.ts'

const PAGE_ROWS = 500
const PAGE_BYTES = 256 * 1024

const GATEWAY = {
  id: gateways.id,
  document: gateways.document,
  version: gateways.version,
  createdAt: gateways.createdAt,
  updatedAt: gateways.updatedAt
}

export function createGatewayStore(db: Database): GatewayStore {
  return {
    async find(id) {
      const [row] = await db.select(GATEWAY).from(gateways).where(eq(gateways.id, id))
      return row
    },

    // A page ends by rows or by bytes, whichever comes first; its first row always fits.
    async list(after) {
      const bytesBefore = sql<number>`sum(document_bytes) over (order by id) - document_bytes`
      const ahead = db
        .select({ ...GATEWAY, bytesBefore: bytesBefore.as('bytes_before') })
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
      return rows.map(({ bytesBefore: _, ...gateway }) => gateway)
    },

    async upsert(id, document) {
      await db
        .insert(gateways)
        .values({ id, document })
        .onConflictDoUpdate({
          target: gateways.id,
          set: { document, version: sql`${gateways.version} + 1`, updatedAt: sql`now()` }
        })
    },

    async remove(id) {
      await db.delete(gateways).where(eq(gateways.id, id))
    }
  }
}
