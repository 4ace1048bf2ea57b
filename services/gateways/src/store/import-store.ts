import type { DatabaseHandle } from '@fieldgate/db'
import { and, asc, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { ImportStore } from '#domain/imports'
import { gatewayImports } from './schema.ts'

const JOB = {
  id: gatewayImports.id,
  caller: gatewayImports.caller,
  author: gatewayImports.author,
  isDryRun: gatewayImports.isDryRun,
  rows: gatewayImports.rows,
  results: gatewayImports.results
}

/** Longer than a turn takes; after that a replica that fell over has lost it. */
const LEASE = sql`now() + interval '30 seconds'`

/** How long a finished import can be asked for. */
const FORGOTTEN = sql`now() - interval '7 days'`

export function createImportStore({ db }: Pick<DatabaseHandle, 'db'>): ImportStore {
  return {
    async insert(job) {
      await db.delete(gatewayImports).where(lt(gatewayImports.finishedAt, FORGOTTEN))
      const [row] = await db.insert(gatewayImports).values(job).returning(JOB)
      return row!
    },

    async find(id, callerId) {
      const [row] = await db
        .select(JOB)
        .from(gatewayImports)
        .where(and(eq(gatewayImports.id, id), eq(sql`${gatewayImports.caller}->>'id'`, callerId)))
      return row
    },

    async lease() {
      const isFree = or(isNull(gatewayImports.leasedUntil), lt(gatewayImports.leasedUntil, sql`now()`))
      const oldest = db
        .select({ id: gatewayImports.id })
        .from(gatewayImports)
        .where(and(isNull(gatewayImports.finishedAt), isFree))
        .orderBy(asc(gatewayImports.createdAt))
        .limit(1)
        .for('update', { skipLocked: true })
      const [row] = await db
        .update(gatewayImports)
        .set({ leasedUntil: LEASE })
        .where(eq(gatewayImports.id, sql`(${oldest})`))
        .returning(JOB)
      return row
    },

    async advance(id, done, results, isFinished) {
      await db
        .update(gatewayImports)
        .set({
          results: sql`${gatewayImports.results} || ${JSON.stringify(results)}::jsonb`,
          leasedUntil: null,
          ...(isFinished && { finishedAt: sql`now()`, rows: sql`'[]'::jsonb` })
        })
        .where(and(eq(gatewayImports.id, id), eq(sql`jsonb_array_length(${gatewayImports.results})`, done)))
    }
  }
}
