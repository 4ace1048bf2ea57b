import { limitVariables } from '@fieldgate/limits'
import { loadConfig, secret, serviceVariables } from '@fieldgate/service-kit'
import { type Static, Type } from 'typebox'

const url = () => Type.String({ pattern: '^https?://' })

const Migration = Type.Object({ DATABASE_URL: Type.String({ minLength: 1 }) })

const Config = Type.Object({
  ...serviceVariables,
  ...limitVariables,
  ...Migration.properties,
  PORT: Type.Integer({ minimum: 1, maximum: 65_535, default: 3005 }),
  /** The root of the services' secrets, and of the key that encrypts the signing keys. */
  SERVICE_SECRET: secret(),
  GATEWAYS_URL: url(),
  RECORDS_URL: url(),
  PIPELINES_URL: url(),
  HOST_METRICS_URL: url(),
  /** The first start makes the user `admin` with it. */
  ADMIN_PASSWORD: Type.Optional(secret())
})

export type Config = Readonly<Static<typeof Config>>

export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => loadConfig(Config, env)

/** All that a migration needs: who runs one holds no secret of the service. */
export const readMigrationConfig = (
  env: NodeJS.ProcessEnv = process.env
): Readonly<Static<typeof Migration>> => loadConfig(Migration, env)
