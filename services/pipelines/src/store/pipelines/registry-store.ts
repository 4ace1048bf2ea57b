import type { Auditor } from '@fieldgate/audit'
import { containing, type DatabaseHandle, keysetPage, withTx } from '@fieldgate/db'
import { and, eq, getTableColumns, gte, ilike, inArray, like, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Pipeline } from '#domain/pipelines/pipeline'
import { pipelineAudit, rotationAudit } from '#domain/pipelines/pipeline-audit'
import type { PipelineFilter, RegistryStore } from '#domain/pipelines/registry'
import type { Reach } from '#domain/reach'
import { opens } from '../lock-condition.ts'
import { pipelineStates, pipelines } from '../schema.ts'

const { keyHash, previousKeyHash, previousKeyUntil, ...columns } = getTableColumns(pipelines)

export function createRegistryStore({ db, pool }: DatabaseHandle, auditor: Auditor): RegistryStore {
  return {
    insert: (pipeline, by) =>
      withTx(pool, async (tx) => {
        const { pinLabels, ...values } = pipeline
        const [made] = await tx
          .insert(pipelines)
          .values({ ...values, pinLabels: [...pinLabels] })
          .onConflictDoNothing()
          .returning(columns)
        if (!made) return undefined
        // To the microsecond when it was made, which a Date would cut off.
        await tx.insert(pipelineStates).values({ pipelineId: made.id, recordedAt: sql`now()` })
        await auditor.record(tx, by, pipelineAudit(undefined, made))
        return made
      }),

    async find(id, reach) {
      const [pipeline] = await db.select(columns).from(pipelines).where(within(id, reach))
      return pipeline
    },

    async list({ direction, sortName, cursor, limit, withTotal, ...filter }, reach) {
      const matching = and(inReach(reach), matches(filter))
      const slice = await keysetPage<Pipeline & { key: Array<string | number | null> }>(
        { columns: [{ column: pipelines.id, direction }], sort: sortName, cursor, limit },
        ({ where, orderBy, limit: rows, key }) =>
          db
            .select({ ...columns, key })
            .from(pipelines)
            .where(and(where, matching))
            .orderBy(...orderBy)
            .limit(rows)
      )
      return { ...slice, ...(withTotal && { total: await db.$count(pipelines, matching) }) }
    },

    async findLock(id, reach) {
      const [lock] = await db.select({ id: pipelines.id, keyHash }).from(pipelines).where(within(id, reach))
      return lock
    },

    findLocks: (ids, reach) =>
      db
        .select({ id: pipelines.id, keyHash })
        .from(pipelines)
        .where(and(sql`${pipelines.id} = any(${sql.param([...ids])})`, inReach(reach))),

    edit: (id, reach, by, revise) =>
      withTx(pool, async (tx) => {
        const [before] = await tx.select(columns).from(pipelines).where(within(id, reach)).for('update')
        if (!before) return undefined
        const { pinLabels, ...profile } = revise(before)
        const [after] = await tx
          .update(pipelines)
          .set({
            ...profile,
            pinLabels: [...pinLabels],
            version: sql`${pipelines.version} + 1`,
            updatedAt: sql`now()`
          })
          .where(eq(pipelines.id, id))
          .returning(columns)
        await auditor.record(tx, by, pipelineAudit(before, after))
        return after
      }),

    remove: (id, reach, by, admit) =>
      withTx(pool, async (tx) => {
        const [before] = await tx.select(columns).from(pipelines).where(within(id, reach)).for('update')
        if (!before) return false
        admit(before)
        await tx.delete(pipelines).where(eq(pipelines.id, id))
        await auditor.record(tx, by, pipelineAudit(before, undefined))
        return true
      }),

    rotate: (lock, newHash, graceSeconds, by) =>
      withTx(pool, async (tx) => {
        const rotated = await tx
          .update(pipelines)
          .set({
            keyHash: newHash,
            previousKeyHash: graceSeconds > 0 ? lock.keyHash : null,
            previousKeyUntil: graceSeconds > 0 ? sql`now() + ${graceSeconds} * interval '1 second'` : null
          })
          .where(opens(lock))
          .returning({ id: pipelines.id })
        if (rotated.length === 0) return false
        await auditor.record(tx, by, rotationAudit(lock.id, graceSeconds))
        return true
      })
  }
}

/** The id is searched as people know it, with its leading zeros. */
function matches({ text, createdFrom, createdBefore }: PipelineFilter): SQL | undefined {
  const pattern = text === undefined ? undefined : containing(text)
  return and(
    pattern === undefined
      ? undefined
      : or(ilike(pipelines.label, pattern), like(sql`lpad(${pipelines.id}::text, 8, '0')`, pattern)),
    createdFrom && gte(pipelines.createdAt, createdFrom),
    createdBefore && lt(pipelines.createdAt, createdBefore)
  )
}

export const within = (id: number, reach: Reach): SQL | undefined => and(eq(pipelines.id, id), inReach(reach))

export const inReach = ({ ownerId, ids }: Reach): SQL | undefined =>
  and(
    ownerId === undefined ? undefined : eq(pipelines.ownerId, ownerId),
    ids && inArray(pipelines.id, [...ids])
  )
