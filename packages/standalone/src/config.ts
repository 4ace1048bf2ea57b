import { loadConfig, serviceVariables } from '@fieldgate/service-kit'
import { type Static, Type } from 'typebox'

const Config = Type.Object({
  ...serviceVariables,
  PORT: Type.Integer({ minimum: 0, maximum: 65_535, default: 8000 }),
  LOG_LEVEL: Type.Enum(['debug', 'info', 'warn', 'error', 'silent'], { default: 'warn' }),
  /** What clients use; http://localhost:<PORT> when it is not set. */
  PUBLIC_URL: Type.Optional(Type.String({ pattern: '^https?://' })),
  /** Where the database and the secrets are kept. */
  FIELDGATE_DATA: Type.String({ minLength: 1, default: '.fieldgate' }),
  /** An administrator's URL of a PostgreSQL server to use in place of the embedded one. */
  DATABASE_URL: Type.Optional(Type.String({ pattern: '^postgres(ql)?://' }))
})

export type Config = Readonly<Static<typeof Config>>

export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => loadConfig(Config, env)

/** What a service may read besides what the platform sets for it: its own switches, as the caller gave them. */
export const callersEnvironment = (): NodeJS.ProcessEnv => process.env
