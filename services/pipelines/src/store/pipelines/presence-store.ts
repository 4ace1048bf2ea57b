import type { Database } from '@fieldgate/db'
import { eq, inArray, sql } from 'drizzle-orm'
import type { Presence, PresenceStore } from '#domain/pipelines/pipeline-status'
import { opens } from '../lock-condition.ts'
import { pipelineStates, pipelines } from '../schema.ts'
import { inReach } from './registry-store.ts'

const { version, recordedAt } = pipelineStates
const { id, expectedIntervalSeconds } = pipelines

export const createPresenceStore = (db: Database): PresenceStore => {
  const presences = () =>
    db
      .select({ id, version, recordedAt, expectedIntervalSeconds })
      .from(pipelines)
      .innerJoin(pipelineStates, eq(pipelineStates.pipelineId, id))

  return {
    async findPresence(lock) {
      const [row] = await presences().where(opens(lock))
      return row && toPresence(row)
    },

    async findPresences(ids) {
      const rows = await presences().where(inArray(id, [...ids]))
      return new Map(rows.map((row) => [row.id, toPresence(row)]))
    },

    async summarize(reach, intervals) {
      const since = sql`now() - ${expectedIntervalSeconds} * ${intervals}::int * interval '1 second'`
      const [counts] = await db
        .select({
          neverSeen: sql`count(*) filter (where ${version} = 0)`.mapWith(Number),
          online: sql`count(*) filter (where ${version} > 0 and ${recordedAt} > ${since})`.mapWith(Number),
          offline: sql`count(*) filter (where ${version} > 0 and ${recordedAt} <= ${since})`.mapWith(Number),
          readings: sql`coalesce(sum(${version}), 0)`.mapWith(Number)
        })
        .from(pipelines)
        .innerJoin(pipelineStates, eq(pipelineStates.pipelineId, id))
        .where(inReach(reach))
      return counts!
    }
  }
}

/** Before the first reading the state stands at the time when the pipeline was made. */
const toPresence = (row: {
  version: number
  recordedAt: Date | null
  expectedIntervalSeconds: number
}): Presence => ({
  lastSeenAt: row.version === 0 ? null : row.recordedAt,
  expectedIntervalSeconds: row.expectedIntervalSeconds
})
