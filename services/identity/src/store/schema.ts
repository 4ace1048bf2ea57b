import type { Role, Scope } from '@fieldgate/types'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid
} from 'drizzle-orm/pg-core'
import type { PublicJwk, SigningKeyState } from '#domain/signing-keys'

const time = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

export const users = pgTable(
  'users',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    role: text('role').$type<Role>().notNull(),
    passwordHash: text('password_hash').notNull(),
    demo: boolean('demo').notNull(),
    disabledAt: time('disabled_at'),
    createdAt: time('created_at').notNull()
  },
  (t) => [
    unique('users_name_key').on(t.name),
    check('users_role_check', sql`${t.role} in ('viewer', 'operator', 'admin', 'member')`)
  ]
)

export const apiKeys = pgTable(
  'api_keys',
  {
    id: uuid('id').primaryKey(),
    keyId: text('key_id').notNull(),
    hash: text('hash').notNull(),
    ownerId: uuid('owner_id').notNull(),
    name: text('name').notNull(),
    scopes: text('scopes').array().$type<Scope[]>().notNull(),
    resources: text('resources').array(),
    expiresAt: time('expires_at'),
    revokedAt: time('revoked_at'),
    lastUsedAt: time('last_used_at'),
    createdAt: time('created_at').notNull()
  },
  (t) => [
    unique('api_keys_key_id_key').on(t.keyId),
    index('api_keys_owner_id_id_idx').on(t.ownerId, t.id),
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
    createdAt: time('created_at').notNull().defaultNow()
  },
  (t) => [
    check('signing_keys_state_check', sql`${t.state} in ('next', 'active', 'retired')`),
    uniqueIndex('signing_keys_active_key').on(t.state).where(sql`${t.state} = 'active'`)
  ]
)
