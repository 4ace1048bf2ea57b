import type { Auditor, Authorship } from '@fieldgate/audit'
import { type Database, type DatabaseHandle, time, withTx } from '@fieldgate/db'
import { eq, sql } from 'drizzle-orm'
import { check, integer, pgTable, text } from 'drizzle-orm/pg-core'
import type { PolicyStore, RetentionPolicy } from './retention.ts'

/** A row for each class, put there by a migration; a service exports it from its `schema.ts` to have it migrated. */
export const retentionPolicies = pgTable(
  'retention_policies',
  {
    class: text('class').primaryKey(),
    keepDays: integer('keep_days').notNull(),
    updatedAt: time('updated_at').notNull().defaultNow(),
    version: integer('version').notNull().default(1)
  },
  (t) => [check('retention_policies_keep_days_check', sql`${t.keepDays} > 0`)]
)

/** The policy of `name`, a class whose row is there. */
export function createPolicyStore({ db, pool }: DatabaseHandle, auditor: Auditor, name: string): PolicyStore {
  const isOfClass = eq(retentionPolicies.class, name)
  const read = (tx: Database = db) => tx.select().from(retentionPolicies).where(isOfClass)

  return {
    getPolicy: async () => (await read())[0]!,

    changePolicy: (by, decide) =>
      withTx(pool, async (tx) => {
        const before = (await read(tx).for('update'))[0]!
        const after = decide(before)
        await writePolicy(tx, auditor, { name, before, after, by })
        return after
      })
  }
}

interface PolicyChange {
  name: string
  before: RetentionPolicy
  after: RetentionPolicy
  by: Authorship
}

/** What the policy of a class became, and who had it so. */
export async function writePolicy(
  tx: Database,
  auditor: Auditor,
  { name, before, after, by }: PolicyChange
): Promise<void> {
  await tx.update(retentionPolicies).set(after).where(eq(retentionPolicies.class, name))
  await auditor.record(tx, by, {
    action: 'retention.updated',
    targetType: 'retention',
    targetId: name,
    before: snapshot(before),
    after: snapshot(after)
  })
}

const snapshot = ({ keepDays }: RetentionPolicy) => ({ keepDays })
