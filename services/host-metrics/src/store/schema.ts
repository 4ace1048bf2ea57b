import { bigint, doublePrecision, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'

export const hostSamples = pgTable(
  'host_samples',
  {
    host: text('host').notNull(),
    sampledAt: timestamp('sampled_at', { withTimezone: true, precision: 3 }).notNull(),
    cpuPercent: doublePrecision('cpu_percent').notNull(),
    memoryTotalBytes: bigint('memory_total_bytes', { mode: 'number' }).notNull(),
    memoryFreeBytes: bigint('memory_free_bytes', { mode: 'number' }).notNull(),
    memoryAvailableBytes: bigint('memory_available_bytes', { mode: 'number' }).notNull()
  },
  (t) => [primaryKey({ name: 'host_samples_pkey', columns: [t.host, t.sampledAt] })]
)
