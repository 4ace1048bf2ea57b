import { time } from '@fieldgate/db'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid
} from 'drizzle-orm/pg-core'
import type { Happening } from '#domain/containers/container-watch'
import type { HostSample } from '#domain/hosts/host-sample'
import type { Step } from '#domain/hosts/ladder'

export { auditOutbox } from '@fieldgate/audit'
export { idempotencyKeys } from '@fieldgate/idempotency'
export { retentionPolicies } from '@fieldgate/retention'
export { alertRules, alertRuleWebhooks, alerts, webhookDeliveries, webhooks } from './alert-tables.ts'

/** A ring for each rung of the ladder: a slot is written anew when its time comes round, so it never grows. */
export const hostSampleRings = pgTable(
  'host_sample_rings',
  {
    host: text('host').notNull(),
    step: text('step').$type<Step>().notNull(),
    slot: integer('slot').notNull(),
    sampledAt: time('sampled_at').notNull(),
    sample: jsonb('sample').$type<Omit<HostSample, 'sampledAt'>>().notNull()
  },
  (t) => [
    primaryKey({ name: 'host_sample_rings_pkey', columns: [t.host, t.step, t.slot] }),
    index('host_sample_rings_host_step_sampled_at_idx').on(t.host, t.step, t.sampledAt),
    check('host_sample_rings_step_check', sql`${t.step} in ('2s', '1m', '10m')`)
  ]
)

export const containerEvents = pgTable(
  'container_events',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    host: text('host').notNull(),
    containerId: text('container_id').notNull(),
    containerName: text('container_name').notNull(),
    image: text('image').notNull(),
    happening: text('happening').$type<Happening>().notNull(),
    detail: text('detail'),
    occurredAt: time('occurred_at').notNull()
  },
  (t) => [
    index('container_events_host_id_idx').on(t.host, t.id),
    index('container_events_occurred_at_idx').on(t.occurredAt),
    check('container_events_happening_check', sql`${t.happening} in ('start', 'die', 'oom', 'health')`)
  ]
)

export const retentionRuns = pgTable('retention_runs', {
  id: uuid('id').primaryKey(),
  class: text('class').$type<'samples'>().notNull(),
  dryRun: boolean('dry_run').notNull(),
  before: time('before').notNull(),
  count: integer('count').notNull(),
  oldest: time('oldest'),
  newest: time('newest'),
  startedAt: time('started_at').notNull(),
  finishedAt: time('finished_at').notNull()
})
