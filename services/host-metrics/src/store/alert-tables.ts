import { time } from '@fieldgate/db'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  uuid
} from 'drizzle-orm/pg-core'
import type { RuleKind } from '#domain/alerts/alert-rule'
import type { AlertEvent, WebhookDelivery } from '#domain/webhooks/webhook-delivery'

export const alertRules = pgTable(
  'alert_rules',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    kind: text('kind').$type<RuleKind>().notNull(),
    threshold: doublePrecision('threshold'),
    target: text('target'),
    tag: text('tag'),
    forSeconds: integer('for_seconds').notNull(),
    enabled: boolean('enabled').notNull(),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
    version: integer('version').notNull()
  },
  (t) => [
    index('alert_rules_name_id_idx').on(t.name, t.id),
    check('alert_rules_for_seconds_check', sql`${t.forSeconds} >= 0`)
  ]
)

export const webhooks = pgTable(
  'webhooks',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    url: text('url').notNull(),
    sealedSecret: text('sealed_secret').notNull(),
    previousSealedSecret: text('previous_sealed_secret'),
    previousSecretExpiresAt: time('previous_secret_expires_at'),
    enabled: boolean('enabled').notNull(),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
    version: integer('version').notNull()
  },
  (t) => [index('webhooks_name_id_idx').on(t.name, t.id)]
)

export const alertRuleWebhooks = pgTable(
  'alert_rule_webhooks',
  {
    ruleId: uuid('rule_id')
      .notNull()
      .references(() => alertRules.id, { onDelete: 'cascade' }),
    webhookId: uuid('webhook_id')
      .notNull()
      .references(() => webhooks.id, { onDelete: 'cascade' })
  },
  (t) => [
    primaryKey({ name: 'alert_rule_webhooks_pkey', columns: [t.ruleId, t.webhookId] }),
    index('alert_rule_webhooks_webhook_id_idx').on(t.webhookId)
  ]
)

/** Without a reference to the rule: that it was told outlives it. */
export const alerts = pgTable(
  'alerts',
  {
    id: uuid('id').primaryKey(),
    ruleId: uuid('rule_id').notNull(),
    ruleName: text('rule_name').notNull(),
    kind: text('kind').$type<RuleKind>().notNull(),
    host: text('host'),
    subject: text('subject').notNull(),
    value: doublePrecision('value'),
    threshold: doublePrecision('threshold'),
    since: time('since').notNull(),
    firedAt: time('fired_at'),
    clearSince: time('clear_since'),
    resolvedAt: time('resolved_at')
  },
  (t) => [
    index('alerts_open_idx').on(t.ruleId).where(sql`${t.resolvedAt} is null`),
    index('alerts_fired_at_id_idx').on(t.firedAt, t.id),
    index('alerts_resolved_at_idx').on(t.resolvedAt)
  ]
)

export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: uuid('id').primaryKey(),
    webhookId: uuid('webhook_id')
      .notNull()
      .references(() => webhooks.id, { onDelete: 'cascade' }),
    alertId: uuid('alert_id').notNull(),
    event: text('event').$type<AlertEvent>().notNull(),
    /** To the letter as it is signed and sent. */
    body: text('body').notNull(),
    state: text('state').$type<WebhookDelivery['state']>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    createdAt: time('created_at').notNull(),
    lastAttemptAt: time('last_attempt_at'),
    nextAttemptAt: time('next_attempt_at'),
    responseStatus: integer('response_status'),
    error: text('error')
  },
  (t) => [
    index('webhook_deliveries_webhook_id_created_at_id_idx').on(t.webhookId, t.createdAt, t.id),
    index('webhook_deliveries_next_attempt_at_idx').on(t.nextAttemptAt),
    index('webhook_deliveries_created_at_idx').on(t.createdAt),
    check('webhook_deliveries_state_check', sql`${t.state} in ('pending', 'succeeded', 'failed')`)
  ]
)
