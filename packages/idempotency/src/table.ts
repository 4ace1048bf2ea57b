import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** The answers of writes that named themselves; a service exports it from its `schema.ts` to have it migrated. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    /** SHA-256 over who called, the route and the key they gave. */
    id: text('id').primaryKey(),
    /** SHA-256 of the body: the same key with another body is an error of the client. */
    fingerprint: text('fingerprint').notNull(),
    status: integer('status').notNull(),
    headers: text('headers').notNull(),
    body: text('body').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow()
  },
  (table) => [index('idempotency_keys_created_at_idx').on(table.createdAt)]
)
