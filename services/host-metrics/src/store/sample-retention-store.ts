import type { Auditor } from '@fieldgate/audit'
import { type Database, type DatabaseHandle, withTx } from '@fieldgate/db'
import { createPolicyStore, type RetentionRun, type RetentionSurvey } from '@fieldgate/retention'
import { count, eq, lt, max, min, or, type SQL, sql } from 'drizzle-orm'
import type { SampleRetentionStore } from '#domain/hosts/sample-retention'
import { containerEvents, hostSampleRings, retentionRuns } from './schema.ts'

const CLASS = 'samples'
/** However often containers come and go, their events take no more room than this. */
const MOST_EVENTS = 100_000

export function createSampleRetentionStore(database: DatabaseHandle, auditor: Auditor): SampleRetentionStore {
  const { db, pool } = database
  return {
    ...createPolicyStore(database, auditor, CLASS),

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
        return succeeded(run!)
      }),

    async findRun(id) {
      const [run] = await db.select().from(retentionRuns).where(eq(retentionRuns.id, id))
      return run && succeeded(run)
    },

    async removeBefore(time) {
      await withTx(pool, (tx) => removeBefore(tx, time))
    }
  }
}

/** One that is written down is over. */
const succeeded = (run: typeof retentionRuns.$inferSelect): RetentionRun => ({ ...run, state: 'succeeded' })

const isPastSample = (before: Date): SQL => lt(hostSampleRings.sampledAt, before)

const isPastEvent = (before: Date): SQL =>
  or(
    lt(containerEvents.occurredAt, before),
    lt(containerEvents.id, sql`(select max(id) - ${MOST_EVENTS} from container_events)`)
  )!

async function countBefore(tx: Database, before: Date): Promise<RetentionSurvey> {
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

async function removeBefore(tx: Database, before: Date): Promise<RetentionSurvey> {
  const survey = await countBefore(tx, before)
  await tx.delete(hostSampleRings).where(isPastSample(before))
  await tx.delete(containerEvents).where(isPastEvent(before))
  return survey
}

function together(surveys: readonly RetentionSurvey[]): RetentionSurvey {
  const times = surveys.flatMap(({ oldest, newest }) => [oldest, newest]).filter((time) => time !== null)
  const sorted = times.sort((a, b) => Number(a) - Number(b))
  return {
    count: surveys.reduce((total, survey) => total + survey.count, 0),
    oldest: sorted[0] ?? null,
    newest: sorted.at(-1) ?? null
  }
}
