import { limitVariables } from '@fieldgate/limits'
import { loadConfig, secret, serviceVariables } from '@fieldgate/service-kit'
import { type Static, Type } from 'typebox'

const url = () => Type.String({ pattern: '^https?://' })

const Migration = Type.Object({ DATABASE_URL: Type.String({ minLength: 1 }) })

const Config = Type.Object({
  ...serviceVariables,
  ...limitVariables,
  ...Migration.properties,
  /** The database as its owner; absent: nothing of the audit is ever removed. */
  OWNER_DATABASE_URL: Type.Optional(Type.String({ minLength: 1 })),
  PORT: Type.Integer({ minimum: 1, maximum: 65_535, default: 3005 }),
  /** The root of the services' secrets, and of the key that encrypts the signing keys. */
  SERVICE_SECRET: secret(),
  GATEWAYS_URL: url(),
  RECORDS_URL: url(),
  PIPELINES_URL: url(),
  HOST_METRICS_URL: url(),
  /** Whether people may sign up by themselves, as members. */
  OPEN_REGISTRATION: Type.Boolean({ default: false }),
  /** JSON: the OpenID Providers whose users may sign in. */
  OIDC_PROVIDERS: Type.String({ default: '[]' }),
  /** How long a sign-in lives on without being used. */
  REFRESH_TOKEN_DAYS: Type.Integer({ minimum: 1, maximum: 365, default: 30 }),
  /** Whom security.txt names; absent: there is none. */
  SECURITY_CONTACT: Type.Optional(Type.String({ pattern: '^(mailto:|https://|tel:)\\S+$' })),
  /** The first start makes the user `admin` with it. */
  ADMIN_PASSWORD: Type.Optional(secret())
})

export type Config = Readonly<Static<typeof Config>>

export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => loadConfig(Config, env)

/** All that a migration needs: who runs one holds no secret of the service. */
export const readMigrationConfig = (
  env: NodeJS.ProcessEnv = process.env
): Readonly<Static<typeof Migration>> => loadConfig(Migration, env)
