import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

export const gateways = pgTable(
  'gateways',
  {
    id: text('id').primaryKey(),
    /** JSON, but kept as text: json columns reach the driver as doubles, jsonb loses digits itself. */
    document: text('document').notNull(),
    /** Kept beside the document, so that a page can be cut by size without reading what it leaves out. */
    documentBytes: integer('document_bytes').notNull().generatedAlwaysAs(sql`octet_length("document")`),
    version: integer('version').notNull().default(1),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow()
  },
  (t) => [
    check('gateways_id_check', sql`octet_length(${t.id}) between 1 and 2048`),
    check('gateways_document_bytes_check', sql`${t.documentBytes} <= 1048576`)
  ]
)
