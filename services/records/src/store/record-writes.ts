import type { Auditor, Authorship } from '@fieldgate/audit'
import { type Database, type DatabaseHandle, isUniqueViolation, withTx } from '@fieldgate/db'
import { admits, type Precondition, preconditionFailed } from '@fieldgate/representations'
import { eq, sql } from 'drizzle-orm'
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import { recordIdTaken } from '#domain/errors'
import { contentOf, type DataRecord } from '#domain/record'
import type { RecordStore, Target } from '#domain/record-store'
import { isTarget } from './record-filter.ts'
import { recordChanges, records } from './schema.ts'

/** `now()` is when the transaction began: after a wait for the lock it would date a change before the one it follows. */
const NOW = sql`clock_timestamp()`

type RecordWrites = Pick<RecordStore, 'insert' | 'update' | 'remove' | 'purge'>

/** One step of a record: it is made where there is no `before`, and removed where `after` is marked so. */
interface Step {
  before?: DataRecord
  after: DataRecord
}

export function createRecordWrites(pool: DatabaseHandle['pool'], auditor: Auditor): RecordWrites {
  async function tell(tx: Database, by: Authorship, steps: readonly Step[]): Promise<void> {
    await tx.insert(recordChanges).values(steps.map(changeOf))
    await auditor.record(tx, by, ...steps.map(auditEntryOf))
  }

  /** Changes one record under its lock: rivals wait, and each starts from what the one before it left. */
  const change = (
    target: Target,
    precondition: Precondition,
    set: (before: DataRecord) => PgUpdateSetSource<typeof records>,
    by: Authorship
  ) =>
    withTx(pool, async (tx) => {
      const before = await lock(tx, target)
      if (!before || before.deletedAt) return undefined
      if (!admits(precondition, before.version)) throw preconditionFailed()
      const [after] = await tx
        .update(records)
        .set({ ...set(before), lastModifiedBy: by.actor.name, updatedAt: NOW, version: before.version + 1 })
        .where(eq(records.id, before.id))
        .returning()
      await tell(tx, by, [{ before, after: after! }])
      return after!
    })

  return {
    async insert(given, by) {
      if (given.length === 0) return []
      try {
        return await withTx(pool, async (tx) => {
          const values = given.map((record) => ({ ...record, lastModifiedBy: by.actor.name }))
          const made = await tx.insert(records).values(values).returning()
          await tell(
            tx,
            by,
            made.map((after) => ({ after }))
          )
          return made
        })
      } catch (error) {
        if (isUniqueViolation(error, 'records_pkey')) throw recordIdTaken()
        throw error
      }
    },

    update: change,

    async remove(target, precondition, by) {
      return (await change(target, precondition, () => ({ deletedAt: NOW }), by)) !== undefined
    },

    purge: (target, precondition, by) =>
      withTx(pool, async (tx) => {
        const record = await lock(tx, target)
        if (!record) return false
        if (!admits(precondition, record.version)) throw preconditionFailed()
        await tx.delete(records).where(eq(records.id, record.id))
        await auditor.record(tx, by, { ...entry('purged', record), before: null, after: null })
        return true
      })
  }
}

async function lock(tx: Database, target: Target): Promise<DataRecord | undefined> {
  const [record] = await tx.select().from(records).where(isTarget(target)).for('update')
  return record
}

const changeOf = ({ before, after }: Step): typeof recordChanges.$inferInsert => ({
  recordId: after.id,
  version: after.version,
  changedBy: after.lastModifiedBy,
  changedAt: after.updatedAt,
  before: before ? contentOf(before) : null,
  after: after.deletedAt ? null : contentOf(after)
})

function auditEntryOf({ before, after }: Step) {
  const verb = before ? (after.deletedAt ? 'deleted' : 'updated') : 'created'
  return {
    ...entry(verb, after),
    before: before ? { ...contentOf(before) } : null,
    after: after.deletedAt ? null : { ...contentOf(after) }
  }
}

const entry = (verb: 'created' | 'updated' | 'deleted' | 'purged', { id }: DataRecord) => ({
  action: `record.${verb}`,
  targetType: 'record',
  targetId: id
})
