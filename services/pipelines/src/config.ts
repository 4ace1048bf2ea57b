import { limitVariables } from '@fieldgate/limits'
import { loadConfig, secret, serviceVariables } from '@fieldgate/service-kit'
import { type Static, Type } from 'typebox'

const DatabaseConfig = Type.Object({ DATABASE_URL: Type.String({ minLength: 1 }) })

export type Config = Readonly<Static<typeof Config>>
const Config = Type.Object({
  ...serviceVariables,
  ...limitVariables,
  ...DatabaseConfig.properties,
  /** The same database as its owner: with it the service itself makes the partitions of the days ahead. */
  OWNER_DATABASE_URL: Type.Optional(Type.String({ minLength: 1 })),
  PORT: Type.Integer({ minimum: 1, maximum: 65_535, default: 3003 }),
  IDENTITY_URL: Type.String({ pattern: '^https?://' }),
  /** This service's client secret at identity. */
  SERVICE_SECRET: secret(),
  /** Keys the hashes of the pipelines' keys: a copy of the database alone opens none. */
  KEY_PEPPER: secret(),
  /** How many clients may wait at a time, for readings and for commands: more are answered 503. */
  MAX_STREAMS: Type.Integer({ minimum: 2, maximum: 100_000, default: 2_000 }),
  /** The day on which the legacy face goes away, as YYYY-MM-DD; empty: none is set. */
  LEGACY_SUNSET: Type.String({ pattern: '^([0-9]{4}-[0-9]{2}-[0-9]{2})?$', default: '' }),
  /** The server's address as megastream tells it; empty: the one the request arrived at. */
  PUBLIC_IP: Type.String({ default: '' })
})

export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => loadConfig(Config, env)

/** All that a migration needs: it runs as the owner, and knows no secret of the service. */
export const readDatabaseUrl = (env: NodeJS.ProcessEnv = process.env): string =>
  loadConfig(DatabaseConfig, env).DATABASE_URL
