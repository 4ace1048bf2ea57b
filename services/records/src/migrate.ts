import { fileURLToPath } from 'node:url'
import { migrateDatabase } from '@fieldgate/db'
import { readDatabaseUrl } from './config.ts'

/** Brings the database at `databaseUrl` up to date; the URL's role must own it. */
export const migrate = (databaseUrl: string): Promise<void> =>
  migrateDatabase(databaseUrl, fileURLToPath(new URL('../drizzle', import.meta.url)))

if (import.meta.main) await migrate(readDatabaseUrl())
