import type { Auditor } from '@fieldgate/audit'
import { type DatabaseHandle, isUniqueViolation, withTx } from '@fieldgate/db'
import { retentionPolicies, retentionRunning, writePolicy } from '@fieldgate/retention'
import { and, eq, lt, sql } from 'drizzle-orm'
import type { PastPartition, RetentionClass, RetentionStore } from '#domain/history/retention'
import { retentionRuns } from '../schema.ts'

/** How the name of a partition tells the time of its rows. */
const PERIOD = {
  readings: { format: 'YYYYMMDD', length: '1 day' },
  rollups: { format: 'YYYYMM', length: '1 month' }
} as const

// By CASE, since the planner may else read the time in the name of every table first, and most tell none.
const FIND_PAST = `
select relname as name, reltuples::float8 as rows, pg_total_relation_size(oid)::float8 as "sizeBytes"
from pg_inherits join pg_class on oid = inhrelid, lateral (
  select case when inhparent = $1::text::regclass then to_date(substr(relname, length($1) + 2), $2)::timestamp end as starts_at
) as period
where inhparent = $1::text::regclass and starts_at + $3::interval <= $4::timestamptz at time zone 'utc'
  and ($1 = 'readings' or not exists (
    select from pg_inherits as day join pg_class as history on history.oid = day.inhrelid
    where date_trunc('month', case when day.inhparent = 'readings'::regclass
      then to_date(right(history.relname, 8), 'YYYYMMDD')::timestamp end) = starts_at
  ))
order by relname`

export function createRetentionStore({ db, pool }: DatabaseHandle, auditor: Auditor): RetentionStore {
  return {
    async getPolicy(name) {
      const [policy] = await db.select().from(retentionPolicies).where(eq(retentionPolicies.class, name))
      // The migration has put it there.
      return policy!
    },

    changePolicy: (name, by, decide) =>
      withTx(pool, async (tx) => {
        const rows = await tx.select().from(retentionPolicies).orderBy(retentionPolicies.class).for('update')
        const policyOf = (wanted: RetentionClass) => rows.find((row) => row.class === wanted)!
        const after = decide({ readings: policyOf('readings'), rollups: policyOf('rollups') })
        await writePolicy(tx, auditor, { name, before: policyOf(name), after, by })
        return after
      }),

    async findPast(name, before) {
      const { format, length } = PERIOD[name]
      const { rows } = await pool.query<PastPartition>(FIND_PAST, [
        name,
        format,
        length,
        before.toISOString()
      ])
      return Promise.all(rows.map(counted))
    },

    async findRun(name, id) {
      const [run] = await db
        .select()
        .from(retentionRuns)
        .where(and(eq(retentionRuns.id, id), eq(retentionRuns.class, name)))
      return run
    },

    insertRun: (run, abandonedBefore, by) =>
      withTx(pool, async (tx) => {
        await tx
          .update(retentionRuns)
          .set({ state: 'failed', finishedAt: run.startedAt })
          .where(and(eq(retentionRuns.state, 'running'), lt(retentionRuns.startedAt, abandonedBefore)))
        try {
          await tx.insert(retentionRuns).values({ ...run, partitions: [...run.partitions] })
        } catch (error) {
          if (isUniqueViolation(error, 'retention_runs_running_key')) throw retentionRunning()
          throw error
        }
        await auditor.record(tx, by, {
          action: 'retention_run.started',
          targetType: 'retention_run',
          targetId: run.id,
          before: null,
          after: {
            class: run.class,
            dryRun: run.dryRun,
            before: run.before.toISOString(),
            partitions: run.partitions.map((partition) => partition.name)
          }
        })
      }),

    async finishRun(id, { partitions, ...end }) {
      await db
        .update(retentionRuns)
        .set({ ...end, partitions: [...partitions] })
        .where(eq(retentionRuns.id, id))
    }
  }

  /** What the database has not counted yet has few rows: they are counted now. */
  async function counted(partition: PastPartition): Promise<PastPartition> {
    if (partition.rows >= 0) return partition
    return { ...partition, rows: await db.$count(sql.identifier(partition.name) as never) }
  }
}
