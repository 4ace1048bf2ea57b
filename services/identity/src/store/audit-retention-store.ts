import type { Auditor } from '@fieldgate/audit'
import { type DatabaseHandle, isUniqueViolation, withTx } from '@fieldgate/db'
import { createPolicyStore, retentionRunning } from '@fieldgate/retention'
import { and, asc, count, eq, inArray, lt, max, min, not } from 'drizzle-orm'
import type { AuditRetentionStore } from '#domain/audit/audit-retention'
import { auditEvents, retentionRuns } from './schema.ts'

const CLASS = 'audit'
const BATCH = 5_000

export function createAuditRetentionStore(database: DatabaseHandle, auditor: Auditor): AuditRetentionStore {
  const { db, pool } = database
  return {
    ...createPolicyStore(database, auditor, CLASS),

    async survey(before) {
      const { occurredAt } = auditEvents
      const [row] = await db
        .select({ count: count(), oldest: min(occurredAt), newest: max(occurredAt) })
        .from(auditEvents)
        .where(lt(occurredAt, before))
      return row!
    },

    async findLastSuccess() {
      const { startedAt, state, dryRun } = retentionRuns
      const [row] = await db
        .select({ last: max(startedAt) })
        .from(retentionRuns)
        .where(and(eq(state, 'succeeded'), not(dryRun)))
      return row!.last ?? undefined
    },

    async findRun(id) {
      const [row] = await db.select().from(retentionRuns).where(eq(retentionRuns.id, id))
      return row
    },

    insertRun: (run, abandonedBefore, by) =>
      withTx(pool, async (tx) => {
        await tx
          .update(retentionRuns)
          .set({ state: 'failed', finishedAt: run.startedAt })
          .where(and(eq(retentionRuns.state, 'running'), lt(retentionRuns.startedAt, abandonedBefore)))
        try {
          await tx.insert(retentionRuns).values({ ...run, class: CLASS })
        } catch (error) {
          if (isUniqueViolation(error, 'retention_runs_running_key')) throw retentionRunning()
          throw error
        }
        await auditor.record(tx, by, {
          action: 'retention_run.started',
          targetType: 'retention_run',
          targetId: run.id,
          before: null,
          after: { dryRun: run.dryRun, before: run.before.toISOString(), count: run.count }
        })
      }),

    async finishRun(id, end) {
      await db.update(retentionRuns).set(end).where(eq(retentionRuns.id, id))
    }
  }
}

/** Removes events as the owner of the table, so many at a time that the statement does not outlive its time. */
export const createAuditRemover =
  ({ db }: DatabaseHandle) =>
  async (before: Date): Promise<number> => {
    const { id, occurredAt } = auditEvents
    const past = db
      .select({ id })
      .from(auditEvents)
      .where(lt(occurredAt, before))
      .orderBy(asc(occurredAt))
      .limit(BATCH)
    const { rowCount } = await db.delete(auditEvents).where(inArray(id, past))
    return rowCount ?? 0
  }
