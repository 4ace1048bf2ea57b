import { type Database, type DatabaseHandle, withTx } from '@fieldgate/db'
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { PgUpdateSetSource } from 'drizzle-orm/pg-core'
import type { DataRecord } from '#domain/record'
import type { RecordStore } from '#domain/records'
import { type RecordSnapshot, recordChanges, records } from './schema.ts'

/** `now()` is when the transaction began: after a wait for the lock it would date a change before the one it follows. */
const NOW = sql`clock_timestamp()`

const SHARED = and(sql`${records.shared}`, isNull(records.deletedAt))

export function createRecordStore({ db, pool }: Pick<DatabaseHandle, 'db' | 'pool'>): RecordStore {
  /** Changes one shared record under its lock: rivals wait, and each starts from what the one before it left. */
  const changeShared = (number: number, set: PgUpdateSetSource<typeof records>, author: string) =>
    withTx(pool, async (tx) => {
      const [before] = await tx.select().from(records).where(sharedOne(number)).for('update')
      if (!before) return undefined
      const [after] = await tx
        .update(records)
        .set({ ...set, lastModifiedBy: author, updatedAt: NOW, version: before.version + 1 })
        .where(eq(records.id, before.id))
        .returning()
      await insertChange(tx, before, after!)
      return after!
    })

  return {
    insert: (values) =>
      withTx(pool, async (tx) => {
        const [record] = await tx.insert(records).values(values).returning()
        await insertChange(tx, undefined, record!)
        return record!
      }),

    async findShared(number) {
      const [record] = await db.select().from(records).where(sharedOne(number))
      return record
    },

    updateShared: changeShared,

    async removeShared(number, author) {
      return (await changeShared(number, { deletedAt: NOW }, author)) !== undefined
    },

    // Keyset, not offset: a page stays cheap and stable however deep the reader is.
    listShared: ({ after, limit }) =>
      db
        .select()
        .from(records)
        .where(and(SHARED, gt(records.number, after)))
        .orderBy(asc(records.number))
        .limit(limit)
  }
}

const sharedOne = (number: number) => and(SHARED, eq(records.number, number))

async function insertChange(tx: Database, before: DataRecord | undefined, after: DataRecord): Promise<void> {
  await tx.insert(recordChanges).values({
    recordId: after.id,
    version: after.version,
    changedBy: after.lastModifiedBy,
    changedAt: after.updatedAt,
    before: before ? snapshotOf(before) : null,
    after: after.deletedAt ? null : snapshotOf(after)
  })
}

const snapshotOf = ({ timestamp, value1, value2, value3, shared }: DataRecord): RecordSnapshot => ({
  timestamp,
  value1,
  value2,
  value3,
  shared
})
