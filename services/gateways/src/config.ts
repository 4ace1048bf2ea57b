import { limitVariables } from '@fieldgate/limits'
import { loadConfig, secret, serviceVariables } from '@fieldgate/service-kit'
import { type Static, Type } from 'typebox'

const DatabaseConfig = Type.Object({ DATABASE_URL: Type.String({ pattern: '^postgres(ql)?://' }) })

const Config = Type.Object({
  ...serviceVariables,
  ...limitVariables,
  ...DatabaseConfig.properties,
  PORT: Type.Integer({ minimum: 1, maximum: 65_535, default: 3001 }),
  /** Where callers' credentials are checked. */
  IDENTITY_URL: Type.String({ pattern: '^https?://' }),
  /** The day on which the legacy face goes away; empty: none is set. */
  LEGACY_SUNSET: Type.Union([Type.Literal(''), Type.String({ format: 'date' })], { default: '' }),
  /** How long it is remembered when a gateway came online and went. */
  EVENT_RETENTION_DAYS: Type.Integer({ minimum: 1, maximum: 36_500, default: 365 }),
  /** The directory that photos are kept in. */
  UPLOADS_DIR: Type.String({ minLength: 1 }),
  /** What this service proves itself with to identity. */
  SERVICE_SECRET: secret()
})

export type Config = Readonly<Static<typeof Config>>

export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => loadConfig(Config, env)

/** All that a migration needs: it runs as the owner of the tables, and knows no secret of the service. */
export const readDatabaseUrl = (env: NodeJS.ProcessEnv = process.env): string =>
  loadConfig(DatabaseConfig, env).DATABASE_URL
