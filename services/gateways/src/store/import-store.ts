import { type Database, type DatabaseHandle, openUnit } from '@fieldgate/db'
import { and, asc, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { ImportJob, ImportStore, Turn } from '#domain/imports'
import { gatewayImports } from './schema.ts'

const JOB = {
  id: gatewayImports.id,
  caller: gatewayImports.caller,
  author: gatewayImports.author,
  isDryRun: gatewayImports.isDryRun,
  rows: gatewayImports.rows,
  results: gatewayImports.results
}

/** Meanwhile those behind an import whose turn failed go on. */
const PUT_OFF = sql`now() + interval '5 seconds'`
/** How long a finished import can be asked for. */
const FORGOTTEN = sql`now() - interval '7 days'`

export function createImportStore({ db, pool }: Pick<DatabaseHandle, 'db' | 'pool'>): ImportStore {
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

    async goOn(turn) {
      const unit = await openUnit(pool)
      let job: ImportJob | undefined
      try {
        await unit.run(async () => {
          job = await lockOldest(db)
          if (job) await note(db, job.id, await turn(job))
        })
      } catch (error) {
        await unit.rollback()
        // Where the database is away it cannot be told so, and neither can another go on.
        if (job) await putOff(db, job.id).catch(() => {})
        throw error
      }
      await unit.commit()
      return job !== undefined
    }
  }
}

/** The lock goes with its transaction, however that ends: then the import is anybody's again. */
async function lockOldest(db: Database): Promise<ImportJob | undefined> {
  const isFree = or(isNull(gatewayImports.leasedUntil), lt(gatewayImports.leasedUntil, sql`now()`))
  const [row] = await db
    .select(JOB)
    .from(gatewayImports)
    .where(and(isNull(gatewayImports.finishedAt), isFree))
    .orderBy(asc(gatewayImports.createdAt))
    .limit(1)
    .for('update', { skipLocked: true })
  return row
}

async function putOff(db: Database, id: string): Promise<void> {
  await db.update(gatewayImports).set({ leasedUntil: PUT_OFF }).where(eq(gatewayImports.id, id))
}

async function note(db: Database, id: string, { results, isLast }: Turn): Promise<void> {
  await db
    .update(gatewayImports)
    .set({
      results: sql`${gatewayImports.results} || ${JSON.stringify(results)}::jsonb`,
      ...(isLast && { finishedAt: sql`now()`, rows: sql`'[]'::jsonb` })
    })
    .where(eq(gatewayImports.id, id))
}
