import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
  varchar
} from 'drizzle-orm/pg-core'
import type { DataRecord, RecordValues } from '#domain/record'

/** To the millisecond, as times go over the wire. */
const time = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

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
    check('records_owner_id_check', sql`${t.shared} or ${t.ownerId} is not null`)
  ]
)

/** The part of a record that a change can touch. */
export type RecordSnapshot = RecordValues & Pick<DataRecord, 'shared'>

/** Append-only: the application's role may add rows and read them. `before` is null where the record begins, `after` where it ends. */
export const recordChanges = pgTable(
  'record_changes',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    recordId: uuid('record_id').notNull(),
    version: integer('version').notNull(),
    changedBy: text('changed_by').notNull(),
    changedAt: time('changed_at').notNull(),
    before: jsonb('before').$type<RecordSnapshot>(),
    after: jsonb('after').$type<RecordSnapshot>()
  },
  (t) => [unique('record_changes_record_id_version_key').on(t.recordId, t.version)]
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
