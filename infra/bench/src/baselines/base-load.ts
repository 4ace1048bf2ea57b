import type { PostgresServer } from '../stage/stage.ts'

/** The base statement, over and over, with no HTTP in front. */
export interface BaseLoad {
  name: string
  postgres: PostgresServer
  databaseUrl: string
  clients: number
  /** Readings a transaction. */
  rows: 1 | 50
}
