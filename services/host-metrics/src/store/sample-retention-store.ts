import type { Auditor } from '@fieldgate/audit'
import { type Database, type DatabaseHandle, withTx } from '@fieldgate/db'
import { count, eq, lt, max, min, or, type SQL, sql } from 'drizzle-orm'
import type { RetentionPolicy, SampleRetentionStore } from '#domain/sample-retention'
import { containerEvents, hostSampleRings, retentionPolicies, retentionRuns } from './schema.ts'

const CLASS = 'samples'
/** However often containers come and go, their events take no more room than this. */
const MOST_EVENTS = 100_000

export function createSampleRetentionStore(
  { db, pool }: DatabaseHandle,
  auditor: Auditor
): SampleRetentionStore {
  const readPolicy = (tx: Database = db) =>
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

    run: ({ id, dryRun, before, startedAt }, by) =>
      withTx(pool, async (tx) => {
        const survey = dryRun ? await countBefore(tx, before) : await removeBefore(tx, before)
        const [run] = await tx
          .insert(retentionRuns)
          .values({ id, class: CLASS, dryRun, before, ...survey, startedAt, finishedAt: sql`now()` })
          .returning()
        await auditor.record(tx, by, {
          action: 'retention_run.started',
          targetType: 'retention_run',
          targetId: id,
          before: null,
          after: { dryRun, before: before.toISOString(), count: survey.count }
        })
        return run!
      }),

    async findRun(id) {
      const [run] = await db.select().from(retentionRuns).where(eq(retentionRuns.id, id))
      return run
    },

    async removeBefore(time) {
      await withTx(pool, (tx) => removeBefore(tx, time))
    }
  }
}

interface Survey {
  count: number
  oldest: Date | null
  newest: Date | null
}

const isPastSample = (before: Date): SQL => lt(hostSampleRings.sampledAt, before)

const isPastEvent = (before: Date): SQL =>
  or(
    lt(containerEvents.occurredAt, before),
    lt(containerEvents.id, sql`(select max(id) - ${MOST_EVENTS} from container_events)`)
  )!

async function countBefore(tx: Database, before: Date): Promise<Survey> {
  const { sampledAt } = hostSampleRings
  const { occurredAt } = containerEvents
  const samples = await tx
    .select({ count: count(), oldest: min(sampledAt), newest: max(sampledAt) })
    .from(hostSampleRings)
    .where(isPastSample(before))
  const events = await tx
    .select({ count: count(), oldest: min(occurredAt), newest: max(occurredAt) })
    .from(containerEvents)
    .where(isPastEvent(before))
  return together([...samples, ...events])
}

async function removeBefore(tx: Database, before: Date): Promise<Survey> {
  const survey = await countBefore(tx, before)
  await tx.delete(hostSampleRings).where(isPastSample(before))
  await tx.delete(containerEvents).where(isPastEvent(before))
  return survey
}

function together(surveys: readonly Survey[]): Survey {
  const times = surveys.flatMap(({ oldest, newest }) => [oldest, newest]).filter((time) => time !== null)
  const sorted = times.sort((a, b) => Number(a) - Number(b))
  return {
    count: surveys.reduce((total, survey) => total + survey.count, 0),
    oldest: sorted[0] ?? null,
    newest: sorted.at(-1) ?? null
  }
}

const snapshot = ({ keepDays }: RetentionPolicy) => ({ keepDays })
