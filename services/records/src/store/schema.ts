import { time } from '@fieldgate/db'
import { isNull, type SQL, sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
  varchar
} from 'drizzle-orm/pg-core'
import type { RecordContent } from '#domain/record'

export { auditOutbox } from '@fieldgate/audit'
export { idempotencyKeys } from '@fieldgate/idempotency'

/** A timestamp with its nulls at the end of an ascending list, or of a descending one: so an index serves it. */
export const nullsLast = {
  asc: (timestamp: AnyPgColumn): SQL => sql`coalesce(${timestamp}, 'infinity')`,
  desc: (timestamp: AnyPgColumn): SQL => sql`coalesce(${timestamp}, '-infinity')`
}

export const records = pgTable(
  'records',
  {
    id: uuid('id').primaryKey(),
    number: integer('number').notNull().generatedAlwaysAsIdentity(),
    timestamp: doublePrecision('timestamp'),
    value1: varchar('value1', { length: 255 }),
    value2: doublePrecision('value2'),
    value3: boolean('value3'),
    shared: boolean('shared').notNull(),
    ownerId: uuid('owner_id'),
    createdAt: time('created_at').notNull().defaultNow(),
    updatedAt: time('updated_at').notNull().defaultNow(),
    lastModifiedBy: text('last_modified_by').notNull(),
    version: integer('version').notNull().default(1),
    deletedAt: time('deleted_at')
  },
  (t) => [
    unique('records_number_key').on(t.number),
    index('records_shared_number_idx').on(t.number).where(sql`${t.shared} and ${t.deletedAt} is null`),
    index('records_created_at_idx').on(t.createdAt, t.id).where(isNull(t.deletedAt)),
    index('records_updated_at_idx').on(t.updatedAt, t.id).where(isNull(t.deletedAt)),
    index('records_timestamp_asc_idx').on(nullsLast.asc(t.timestamp), t.id).where(isNull(t.deletedAt)),
    index('records_timestamp_desc_idx').on(nullsLast.desc(t.timestamp), t.id).where(isNull(t.deletedAt)),
    index('records_owner_id_idx').on(t.ownerId, t.createdAt, t.id).where(isNull(t.deletedAt)),
    check('records_owner_id_check', sql`${t.shared} or ${t.ownerId} is not null`)
  ]
)

/** Append-only: the application's role may add rows and read them, and a purge takes a record's history with it. */
export const recordChanges = pgTable(
  'record_changes',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    recordId: uuid('record_id').notNull(),
    version: integer('version').notNull(),
    changedBy: text('changed_by').notNull(),
    changedAt: time('changed_at').notNull(),
    before: jsonb('before').$type<RecordContent>(),
    after: jsonb('after').$type<RecordContent>()
  },
  (t) => [
    unique('record_changes_record_id_version_key').on(t.recordId, t.version),
    foreignKey({
      name: 'record_changes_record_id_fkey',
      columns: [t.recordId],
      foreignColumns: [records.id]
    }).onDelete('cascade')
  ]
)

export const legacyKeys = pgTable(
  'legacy_keys',
  {
    keyHash: text('key_hash').primaryKey(),
    username: text('username').notNull(),
    createdAt: time('created_at').notNull().defaultNow()
  },
  (t) => [unique('legacy_keys_username_key').on(t.username)]
)
