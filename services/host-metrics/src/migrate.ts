import { fileURLToPath } from 'node:url'
import { migrateDatabase } from '@fieldgate/db'
import { readDatabaseUrl } from './config.ts'

export const migrate = (databaseUrl: string): Promise<void> =>
  migrateDatabase(databaseUrl, fileURLToPath(new URL('../drizzle', import.meta.url)))

if (import.meta.main) await migrate(readDatabaseUrl())
