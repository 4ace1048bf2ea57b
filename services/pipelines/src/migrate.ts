import { fileURLToPath } from 'node:url'
import { migrateDatabase } from '@fieldgate/db'
import { readDatabaseUrl } from './config.ts'
import { ensurePartitions } from './store/history/partitions.ts'

/** Brings the tables up to date, and with them the partitions: where no job makes these, each start does. */
export async function migrate(ownerUrl: string): Promise<void> {
  await migrateDatabase(ownerUrl, fileURLToPath(new URL('../drizzle', import.meta.url)))
  await ensurePartitions(ownerUrl)
}

if (import.meta.main) await migrate(readDatabaseUrl())
