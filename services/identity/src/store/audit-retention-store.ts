import type { Auditor } from '@fieldgate/audit'
import { type DatabaseHandle, isUniqueViolation, withTx } from '@fieldgate/db'
import { and, asc, count, eq, inArray, lt, max, min, not } from 'drizzle-orm'
import type { AuditRetentionStore, RetentionPolicy } from '#domain/audit-retention'
import { retentionRunning } from '#domain/errors'
import { auditEvents, retentionPolicies, retentionRuns } from './schema.ts'

const CLASS = 'audit'
const BATCH = 5_000

export function createAuditRetentionStore(
  { db, pool }: DatabaseHandle,
  auditor: Auditor
): AuditRetentionStore {
  const readPolicy = (tx = db) =>
    tx.select().from(retentionPolicies).where(eq(retentionPolicies.class, CLASS))

  return {
    // The migration has put it there.
    getPolicy: async () => (await readPolicy())[0]!,

    changePolicy: (by, decide) =>
      withTx(pool, async (tx) => {
        const before = (await readPolicy(tx).for('update'))[0]!
        const after = decide(before)
        await tx.update(retentionPolicies).set(after).where(eq(retentionPolicies.class, CLASS))
        await auditor.record(tx, by, {
          action: 'retention.updated',
          targetType: 'retention',
          targetId: CLASS,
          before: snapshot(before),
          after: snapshot(after)
        })
        return after
      }),

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

const snapshot = ({ keepDays }: RetentionPolicy) => ({ keepDays })
