import { fileURLToPath } from 'node:url'
import { loadConfig, serviceVariables } from '@fieldgate/service-kit'
import { type Static, Type } from 'typebox'

const { FIELDGATE_ENV, HOST, LOG_LEVEL, TRUSTED_PROXIES, RATE_LIMITS, DEMO } = serviceVariables
const port = { minimum: 0, maximum: 65_535 }

const Config = Type.Object({
  FIELDGATE_ENV,
  HOST,
  PORT: Type.Integer({ ...port, default: 8000 }),
  LOG_LEVEL,
  TRUSTED_PROXIES,
  RATE_LIMITS,
  DEMO,
  KONG_FILE: Type.String({
    minLength: 1,
    default: fileURLToPath(new URL('../../kong.yml', import.meta.url))
  }),
  /** Where health and metrics are served, for the private network; without it they are not. */
  STATUS_PORT: Type.Optional(Type.Integer(port))
})

export type Config = Readonly<Static<typeof Config>>

export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => loadConfig(Config, env)
