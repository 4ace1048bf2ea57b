import { loadConfig, secret, serviceVariables } from '@fieldgate/service-kit'
import { type Static, Type } from 'typebox'

const DatabaseConfig = Type.Object({ DATABASE_URL: Type.String({ minLength: 1 }) })

export type Config = Readonly<Static<typeof Config>>
const Config = Type.Object({
  ...serviceVariables,
  ...DatabaseConfig.properties,
  /** The same database as its owner: with it the service itself makes the partitions of the days ahead. */
  OWNER_DATABASE_URL: Type.Optional(Type.String({ minLength: 1 })),
  PORT: Type.Integer({ minimum: 1, maximum: 65_535, default: 3003 }),
  /** Keys the hashes of the pipelines' keys: a copy of the database alone opens none. */
  KEY_PEPPER: secret(),
  /** The server's address as megastream tells it; empty: the one the request arrived at. */
  PUBLIC_IP: Type.String({ default: '' })
})

export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => loadConfig(Config, env)

/** All that a migration needs: it runs as the owner, and knows no secret of the service. */
export const readDatabaseUrl = (env: NodeJS.ProcessEnv = process.env): string =>
  loadConfig(DatabaseConfig, env).DATABASE_URL
