import type { Authorship } from '@fieldgate/audit'
import { sql } from 'drizzle-orm'
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
  primaryKey,
  text,
  timestamp,
  uuid
} from 'drizzle-orm/pg-core'
import type { ImportRow, RowResult } from '#domain/imports'
import type { Caller } from '#domain/reach'

export { auditOutbox } from '@fieldgate/audit'
export { idempotencyKeys } from '@fieldgate/idempotency'

const at = (name: string) => timestamp(name, { withTimezone: true })

export const gateways = pgTable(
  'gateways',
  {
    id: text('id').primaryKey(),
    /** JSON, but kept as text: json columns reach the driver as doubles, jsonb loses digits itself. */
    document: text('document').notNull(),
    /** Kept beside the document, so that a page can be cut by size without reading what it leaves out. */
    documentBytes: integer('document_bytes').notNull().generatedAlwaysAs(sql`octet_length("document")`),
    version: integer('version').notNull().default(1),
    name: text('name'),
    description: text('description'),
    lat: doublePrecision('lat'),
    lon: doublePrecision('lon'),
    metadata: jsonb('metadata').$type<Record<string, unknown>>().notNull().default({}),
    expectedIntervalSeconds: integer('expected_interval_seconds').notNull().default(60),
    /** The user it belongs to; null: the platform's operators. */
    ownerId: text('owner_id'),
    createdAt: at('created_at').notNull().defaultNow(),
    updatedAt: at('updated_at').notNull().defaultNow()
  },
  (t) => [
    index('gateways_name_idx').on(t.name, t.id),
    index('gateways_created_at_idx').on(t.createdAt, t.id),
    index('gateways_owner_id_idx').on(t.ownerId, t.id),
    check('gateways_id_check', sql`octet_length(${t.id}) between 1 and 2048`),
    check('gateways_document_bytes_check', sql`${t.documentBytes} <= 1048576`),
    check('gateways_location_check', sql`(${t.lat} is null) = (${t.lon} is null)`),
    check('gateways_expected_interval_seconds_check', sql`${t.expectedIntervalSeconds} > 0`)
  ]
)

const gatewayId = () => text('gateway_id').notNull()

/** What hangs on a gateway goes with it. */
const ofGateway = (table: string, column: AnyPgColumn) =>
  foreignKey({
    name: `${table}_gateway_id_fkey`,
    columns: [column],
    foreignColumns: [gateways.id]
  }).onDelete('cascade')

export const gatewayTags = pgTable(
  'gateway_tags',
  {
    gatewayId: gatewayId(),
    tag: text('tag').notNull(),
    /** Tags are shown in the order they were given. */
    position: integer('position').notNull()
  },
  (t) => [
    ofGateway('gateway_tags', t.gatewayId),
    primaryKey({ name: 'gateway_tags_pkey', columns: [t.gatewayId, t.tag] }),
    index('gateway_tags_tag_idx').on(t.tag, t.gatewayId)
  ]
)

/** One row a gateway, made with it. Apart from it, so that a heartbeat writes few bytes and bumps no version. */
export const gatewayPresence = pgTable(
  'gateway_presence',
  {
    gatewayId: gatewayId().primaryKey(),
    lastSeenAt: at('last_seen_at'),
    /** What the last event said. What is true now is derived from `last_seen_at`. */
    toldState: text('told_state', { enum: ['neverSeen', 'online', 'offline'] })
      .notNull()
      .default('neverSeen')
  },
  (t) => [
    ofGateway('gateway_presence', t.gatewayId),
    index('gateway_presence_last_seen_at_idx').on(t.lastSeenAt, t.gatewayId),
    check('gateway_presence_told_state_check', sql`${t.toldState} in ('neverSeen', 'online', 'offline')`)
  ]
)

export const gatewayEvents = pgTable(
  'gateway_events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    gatewayId: gatewayId(),
    state: text('state', { enum: ['online', 'offline'] }).notNull(),
    occurredAt: at('occurred_at').notNull()
  },
  (t) => [
    ofGateway('gateway_events', t.gatewayId),
    index('gateway_events_gateway_id_idx').on(t.gatewayId, t.id),
    check('gateway_events_state_check', sql`${t.state} in ('online', 'offline')`)
  ]
)

export const gatewayPhotos = pgTable(
  'gateway_photos',
  {
    gatewayId: gatewayId().primaryKey(),
    /** A random name in UPLOADS_DIR; the client's own name is never used. */
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    createdAt: at('created_at').notNull().defaultNow()
  },
  (t) => [ofGateway('gateway_photos', t.gatewayId)]
)

/** Imports too long to wait for: their rows as they came, and what became of those that are through. */
export const gatewayImports = pgTable(
  'gateway_imports',
  {
    id: uuid('id').primaryKey().defaultRandom(),
    caller: jsonb('caller').$type<Caller>().notNull(),
    author: jsonb('author').$type<Authorship>().notNull(),
    isDryRun: boolean('is_dry_run').notNull(),
    rows: jsonb('rows').$type<ImportRow[]>().notNull(),
    results: jsonb('results').$type<RowResult[]>().notNull().default([]),
    /** Until then it is left alone: its last turn failed, or a replica of the version before this one is at it. */
    leasedUntil: at('leased_until'),
    createdAt: at('created_at').notNull().defaultNow(),
    finishedAt: at('finished_at')
  },
  (t) => [index('gateway_imports_open_idx').on(t.createdAt).where(sql`${t.finishedAt} is null`)]
)
