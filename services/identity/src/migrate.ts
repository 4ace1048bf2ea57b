import { fileURLToPath } from 'node:url'
import { migrateDatabase } from '@fieldgate/db'
import { readMigrationConfig } from './config.ts'

/** Brings the schema of the database at `databaseUrl` up to date; its role must own it. */
export const migrate = (databaseUrl: string): Promise<void> =>
  migrateDatabase(databaseUrl, fileURLToPath(new URL('../drizzle', import.meta.url)))

if (import.meta.main) await migrate(readMigrationConfig().DATABASE_URL)
