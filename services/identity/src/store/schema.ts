import { time } from '@fieldgate/db'
import type { RetentionRunState } from '@fieldgate/retention'
import type { Actor, Role, Scope, ServiceName } from '@fieldgate/types'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid
} from 'drizzle-orm/pg-core'
import type { PublicJwk, SigningKeyState } from '#domain/tokens/signing-keys'

export { auditOutbox } from '@fieldgate/audit'
export { idempotencyKeys } from '@fieldgate/idempotency'
export { retentionPolicies } from '@fieldgate/retention'

export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    role: text('role').$type<Role>().notNull(),
    passwordHash: text('password_hash').notNull(),
    demo: boolean('demo').notNull(),
    disabledAt: time('disabled_at'),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull().defaultNow(),
    version: integer('version').notNull().default(1)
  },
  (t) => [
    unique('users_name_key').on(t.name),
    index('users_name_id_idx').on(t.name, t.id),
    index('users_created_at_id_idx').on(t.createdAt, t.id),
    check('users_role_check', sql`${t.role} in ('viewer', 'operator', 'admin', 'member')`)
  ]
)

export const apiKeys = pgTable(
  'api_keys',
  {
    id: uuid('id').primaryKey(),
    keyId: text('key_id').notNull(),
    hash: text('hash').notNull(),
    previousHash: text('previous_hash'),
    previousExpiresAt: time('previous_expires_at'),
    ownerId: uuid('owner_id').notNull(),
    name: text('name').notNull(),
    scopes: text('scopes').array().$type<Scope[]>().notNull(),
    resources: text('resources').array(),
    expiresAt: time('expires_at'),
    revokedAt: time('revoked_at'),
    lastUsedAt: time('last_used_at'),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull().defaultNow(),
    version: integer('version').notNull().default(1)
  },
  (t) => [
    unique('api_keys_key_id_key').on(t.keyId),
    index('api_keys_created_at_id_idx').on(t.createdAt, t.id),
    index('api_keys_name_id_idx').on(t.name, t.id),
    index('api_keys_owner_id_created_at_id_idx').on(t.ownerId, t.createdAt, t.id),
    index('api_keys_owner_id_name_id_idx').on(t.ownerId, t.name, t.id),
    check('api_keys_previous_check', sql`(${t.previousHash} is null) = (${t.previousExpiresAt} is null)`),
    foreignKey({ name: 'api_keys_owner_id_fkey', columns: [t.ownerId], foreignColumns: [users.id] }).onDelete(
      'cascade'
    )
  ]
)

export const signingKeys = pgTable(
  'signing_keys',
  {
    kid: text('kid').primaryKey(),
    state: text('state').$type<SigningKeyState>().notNull(),
    publicJwk: jsonb('public_jwk').$type<PublicJwk>().notNull(),
    sealedPrivateKey: text('sealed_private_key').notNull(),
    createdAt: time('created_at').notNull().defaultNow(),
    retiredAt: time('retired_at')
  },
  (t) => [
    check('signing_keys_state_check', sql`${t.state} in ('next', 'active', 'retired')`),
    check('signing_keys_retired_at_check', sql`(${t.state} = 'retired') = (${t.retiredAt} is not null)`),
    uniqueIndex('signing_keys_active_key').on(t.state).where(sql`${t.state} = 'active'`),
    uniqueIndex('signing_keys_next_key').on(t.state).where(sql`${t.state} = 'next'`)
  ]
)

export const sessions = pgTable(
  'sessions',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id').notNull(),
    clientId: text('client_id').notNull(),
    scopes: text('scopes').array().$type<Scope[]>().notNull(),
    createdAt: time('created_at').notNull(),
    expiresAt: time('expires_at').notNull()
  },
  (t) => [
    index('sessions_user_id_idx').on(t.userId),
    index('sessions_expires_at_idx').on(t.expiresAt),
    foreignKey({ name: 'sessions_user_id_fkey', columns: [t.userId], foreignColumns: [users.id] }).onDelete(
      'cascade'
    )
  ]
)

export const refreshTokens = pgTable(
  'refresh_tokens',
  {
    id: uuid('id').primaryKey(),
    sessionId: uuid('session_id').notNull(),
    hash: text('hash').notNull(),
    createdAt: time('created_at').notNull(),
    replacedAt: time('replaced_at')
  },
  (t) => [
    index('refresh_tokens_session_id_idx').on(t.sessionId),
    index('refresh_tokens_replaced_at_idx').on(t.replacedAt).where(sql`${t.replacedAt} is not null`),
    foreignKey({
      name: 'refresh_tokens_session_id_fkey',
      columns: [t.sessionId],
      foreignColumns: [sessions.id]
    }).onDelete('cascade')
  ]
)

export const oidcLinks = pgTable(
  'oidc_links',
  {
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    userId: uuid('user_id').notNull(),
    createdAt: time('created_at').notNull()
  },
  (t) => [
    primaryKey({ name: 'oidc_links_pkey', columns: [t.issuer, t.subject] }),
    index('oidc_links_user_id_idx').on(t.userId),
    foreignKey({ name: 'oidc_links_user_id_fkey', columns: [t.userId], foreignColumns: [users.id] }).onDelete(
      'cascade'
    )
  ]
)

/** Append-only: the application's role may add rows and read them. */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: uuid('id').primaryKey(),
    occurredAt: time('occurred_at').notNull(),
    service: text('service').$type<ServiceName>().notNull(),
    actorKind: text('actor_kind').$type<Actor['kind']>().notNull(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
    apiKeyId: uuid('api_key_id'),
    action: text('action').notNull(),
    targetType: text('target_type').notNull(),
    targetId: text('target_id').notNull(),
    before: jsonb('before').$type<Record<string, unknown>>(),
    after: jsonb('after').$type<Record<string, unknown>>(),
    requestId: text('request_id').notNull()
  },
  (t) => [
    index('audit_events_occurred_at_id_idx').on(t.occurredAt, t.id),
    index('audit_events_actor_id_occurred_at_id_idx').on(t.actorId, t.occurredAt, t.id),
    index('audit_events_api_key_id_occurred_at_id_idx')
      .on(t.apiKeyId, t.occurredAt, t.id)
      .where(sql`${t.apiKeyId} is not null`),
    index('audit_events_target_id_occurred_at_id_idx').on(t.targetId, t.occurredAt, t.id),
    index('audit_events_request_id_idx').on(t.requestId)
  ]
)

export const retentionRuns = pgTable(
  'retention_runs',
  {
    id: uuid('id').primaryKey(),
    class: text('class').$type<'audit'>().notNull(),
    dryRun: boolean('dry_run').notNull(),
    state: text('state').$type<RetentionRunState>().notNull(),
    before: time('before').notNull(),
    count: integer('count').notNull(),
    oldest: time('oldest'),
    newest: time('newest'),
    startedAt: time('started_at').notNull(),
    finishedAt: time('finished_at')
  },
  (t) => [
    check('retention_runs_state_check', sql`${t.state} in ('running', 'succeeded', 'failed')`),
    // One at a time: two would count each other's rows.
    uniqueIndex('retention_runs_running_key').on(t.class).where(sql`${t.state} = 'running'`)
  ]
)
