import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  customType,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid
} from 'drizzle-orm/pg-core'
import type { CommandOutcome } from '#domain/commands/command'
import type { PinLabel } from '#domain/readings/pins'

export { auditOutbox } from '@fieldgate/audit'
export { idempotencyKeys } from '@fieldgate/idempotency'
export { retentionPolicies } from '@fieldgate/retention'
export { retentionRuns, rollups, staleMinutes } from './history/history-schema.ts'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

export const pipelines = pgTable(
  'pipelines',
  {
    id: integer('id').primaryKey(),
    keyHash: bytea('key_hash').notNull(),
    /** The key before the last rotation opens too, until its time is over. */
    previousKeyHash: bytea('previous_key_hash'),
    previousKeyUntil: timestamp('previous_key_until', { withTimezone: true }),
    /** The member it belongs to; null: its key rules it, and the operators. */
    ownerId: text('owner_id'),
    label: text('label'),
    pinLabels: jsonb('pin_labels').$type<PinLabel[]>().notNull().default([]),
    /** How often it is heard from; silent for three of these it is offline. */
    expectedIntervalSeconds: integer('expected_interval_seconds').notNull().default(60),
    /** Counts the changes of what describes it; its readings are counted in its state. */
    version: integer('version').notNull().default(1),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow()
  },
  (t) => [
    check('pipelines_id_check', sql`${t.id} between 0 and 99999999`),
    index('pipelines_owner_id_idx').on(t.ownerId, t.id)
  ]
)

const pinColumns = () => ({
  ivp1: smallint('ivp1'),
  ivp2: smallint('ivp2'),
  ivp3: smallint('ivp3'),
  ivp4: smallint('ivp4'),
  ivp5: smallint('ivp5'),
  ivp6: smallint('ivp6'),
  ivp7: smallint('ivp7'),
  ivp8: smallint('ivp8'),
  svp1: text('svp1'),
  svp2: text('svp2'),
  svp3: text('svp3'),
  svp4: text('svp4')
})

/**
 * One row a pipeline, made with it and rewritten by every reading. It is held to in-page updates: half of each
 * page stays free (the migration sets the fill factor), and no index may name a column that a reading changes.
 */
export const pipelineStates = pgTable(
  'pipeline_states',
  {
    pipelineId: integer('pipeline_id').primaryKey(),
    /** Counts the readings: the row's lock makes its order the order of the commits. */
    version: bigint('version', { mode: 'number' }).notNull().default(0),
    /** Of the last reading; before the first, when the pipeline was made: its history begins behind that. */
    recordedAt: timestamp('recorded_at', { withTimezone: true }),
    ...pinColumns()
  },
  (t) => [
    foreignKey({
      name: 'pipeline_states_pipeline_id_fkey',
      columns: [t.pipelineId],
      foreignColumns: [pipelines.id]
    }).onDelete('cascade')
  ]
)

/** What the rollups say of each pipeline: all that its history has up to `rolledTo`, but for stale minutes. */
export const rollupProgress = pgTable(
  'rollup_progress',
  {
    pipelineId: integer('pipeline_id').primaryKey(),
    rolledTo: timestamp('rolled_to', { withTimezone: true }).notNull()
  },
  (t) => [
    foreignKey({
      name: 'rollup_progress_pipeline_id_fkey',
      columns: [t.pipelineId],
      foreignColumns: [pipelines.id]
    }).onDelete('cascade')
  ]
)

/**
 * The history: what each reading said, whatever came later. The migration partitions it by the day of `recorded_at`
 * (UTC), so that retention drops a table; no foreign key, for it would cost each reading a lock on its pipeline.
 */
export const readings = pgTable(
  'readings',
  {
    pipelineId: integer('pipeline_id').notNull(),
    recordedAt: timestamp('recorded_at', { withTimezone: true }).notNull(),
    version: bigint('version', { mode: 'number' }).notNull(),
    ...pinColumns()
  },
  (t) => [primaryKey({ name: 'readings_pkey', columns: [t.pipelineId, t.recordedAt] })]
)

/** What people ask of devices. Of each pipeline its own: every key begins with the pipeline. */
export const commands = pgTable(
  'commands',
  {
    pipelineId: integer('pipeline_id').notNull(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    payload: jsonb('payload').$type<Record<string, unknown>>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    /** Until then a device has it; then, unless it is acknowledged, it is to be had again. */
    leasedUntil: timestamp('leased_until', { withTimezone: true }),
    /** How often a device was given it. */
    attempts: integer('attempts').notNull().default(0),
    /** What the device made of it; null: it has not said. */
    outcome: text('outcome').$type<CommandOutcome>(),
    result: jsonb('result').$type<Record<string, unknown>>(),
    acknowledgedAt: timestamp('acknowledged_at', { withTimezone: true })
  },
  (t) => [
    primaryKey({ name: 'commands_pkey', columns: [t.pipelineId, t.id] }),
    check('commands_outcome_check', sql`${t.outcome} in ('done', 'failed')`),
    foreignKey({
      name: 'commands_pipeline_id_fkey',
      columns: [t.pipelineId],
      foreignColumns: [pipelines.id]
    }).onDelete('cascade'),
    index('commands_open_idx').on(t.pipelineId, t.id).where(sql`${t.outcome} is null`)
  ]
)
