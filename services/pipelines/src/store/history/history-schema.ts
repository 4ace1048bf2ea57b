import { time } from '@fieldgate/db'
import type { RetentionRunState } from '@fieldgate/retention'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid
} from 'drizzle-orm/pg-core'
import type { PastPartition, RetentionClass } from '#domain/history/retention'

/** What a minute's readings say of an integer pin; null: none of them gave it a value. */
const integerPin = <Pin extends string>(pin: Pin) =>
  ({
    [`${pin}Count`]: integer(`${pin}_count`),
    [`${pin}Sum`]: bigint(`${pin}_sum`, { mode: 'number' }),
    [`${pin}Min`]: smallint(`${pin}_min`),
    [`${pin}Max`]: smallint(`${pin}_max`),
    [`${pin}Last`]: smallint(`${pin}_last`)
  }) as const

const stringPin = <Pin extends string>(pin: Pin) =>
  ({ [`${pin}Count`]: integer(`${pin}_count`), [`${pin}Last`]: text(`${pin}_last`) }) as const

/** The history by the minute. The migration partitions it by the month (UTC), so that retention drops a table. */
export const rollups = pgTable(
  'rollups',
  {
    pipelineId: integer('pipeline_id').notNull(),
    minute: timestamp('minute', { withTimezone: true }).notNull(),
    ...integerPin('ivp1'),
    ...integerPin('ivp2'),
    ...integerPin('ivp3'),
    ...integerPin('ivp4'),
    ...integerPin('ivp5'),
    ...integerPin('ivp6'),
    ...integerPin('ivp7'),
    ...integerPin('ivp8'),
    ...stringPin('svp1'),
    ...stringPin('svp2'),
    ...stringPin('svp3'),
    ...stringPin('svp4')
  },
  (t) => [primaryKey({ name: 'rollups_pkey', columns: [t.pipelineId, t.minute] })]
)

/** Minutes whose rollup no longer says what the history does. Only added to and taken from, so that no writer waits. */
export const staleMinutes = pgTable(
  'stale_minutes',
  {
    pipelineId: integer('pipeline_id').notNull(),
    minute: timestamp('minute', { withTimezone: true }).notNull(),
    position: bigint('position', { mode: 'number' }).notNull().generatedAlwaysAsIdentity()
  },
  (t) => [primaryKey({ name: 'stale_minutes_pkey', columns: [t.pipelineId, t.minute, t.position] })]
)

export const retentionRuns = pgTable(
  'retention_runs',
  {
    id: uuid('id').primaryKey(),
    class: text('class').$type<RetentionClass>().notNull(),
    dryRun: boolean('dry_run').notNull(),
    state: text('state').$type<RetentionRunState>().notNull(),
    before: time('before').notNull(),
    partitions: jsonb('partitions').$type<PastPartition[]>().notNull(),
    startedAt: time('started_at').notNull(),
    finishedAt: time('finished_at')
  },
  (t) => [
    check('retention_runs_state_check', sql`${t.state} in ('running', 'succeeded', 'failed')`),
    uniqueIndex('retention_runs_running_key').on(t.class).where(sql`${t.state} = 'running'`)
  ]
)
