import type { Auditor } from '@fieldgate/audit'
import { type DatabaseHandle, keysetPage } from '@fieldgate/db'
import { and, eq, getTableColumns } from 'drizzle-orm'
import type { RecordStore, Target } from '#domain/record-store'
import { changeOrder, inReach, isLive, isTarget, matches, recordOrder } from './record-filter.ts'
import { createRecordWrites } from './record-writes.ts'
import { recordChanges, records } from './schema.ts'

const recordColumns = getTableColumns(records)
const { version, changedBy, changedAt, before, after } = recordChanges

export function createRecordStore(
  { db, pool }: Pick<DatabaseHandle, 'db' | 'pool'>,
  auditor: Auditor
): RecordStore {
  async function findEver(target: Target) {
    const [record] = await db.select().from(records).where(isTarget(target))
    return record
  }

  return {
    findEver,

    async find(target) {
      const record = await findEver(target)
      return record?.deletedAt ? undefined : record
    },

    list: ({ reach, filter, sort, cursor, limit }) =>
      keysetPage({ columns: recordOrder(sort), sort, cursor, limit }, ({ where, orderBy, limit, key }) =>
        db
          .select({ ...recordColumns, key })
          .from(records)
          .where(and(isLive, inReach(reach), matches(filter), where))
          .orderBy(...orderBy)
          .limit(limit)
      ),

    count: ({ reach, filter }) => db.$count(records, and(isLive, inReach(reach), matches(filter))),

    listChanges: (recordId, { sort, cursor, limit }) =>
      keysetPage({ columns: changeOrder(sort), sort, cursor, limit }, ({ where, orderBy, limit, key }) =>
        db
          .select({ version, changedBy, changedAt, before, after, key })
          .from(recordChanges)
          .where(and(eq(recordChanges.recordId, recordId), where))
          .orderBy(...orderBy)
          .limit(limit)
      ),

    ...createRecordWrites(pool, auditor)
  }
}
