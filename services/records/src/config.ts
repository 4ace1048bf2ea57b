import { limitVariables } from '@fieldgate/limits'
import { loadConfig, secret, serviceVariables } from '@fieldgate/service-kit'
import { type Static, Type } from 'typebox'

const DATABASE_URL = Type.String({ pattern: '^postgres(ql)?://' })

const Config = Type.Object({
  ...serviceVariables,
  ...limitVariables,
  PORT: Type.Integer({ minimum: 1, maximum: 65_535, default: 3002 }),
  DATABASE_URL,
  IDENTITY_URL: Type.String({ pattern: '^https?://' }),
  /** What this service proves itself with to identity. */
  SERVICE_SECRET: secret(),
  /** The day on which the legacy face goes away, as YYYY-MM-DD; empty: none is set. */
  LEGACY_SUNSET: Type.Union([Type.Literal(''), Type.String({ format: 'date' })], { default: '' }),
  /** Whether anyone may ask for a legacy key, as the original let them. */
  LEGACY_OPEN_KEYS: Type.Boolean({ default: true })
})

export type Config = Readonly<Static<typeof Config>>

export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => loadConfig(Config, env)

/** Migrations run before the service, as the owner of the tables, and need nothing else. */
export const readDatabaseUrl = (env: NodeJS.ProcessEnv = process.env): string =>
  loadConfig(Type.Object({ DATABASE_URL }), env).DATABASE_URL
