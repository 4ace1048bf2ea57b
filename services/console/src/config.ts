import { loadConfig, serviceVariables } from '@fieldgate/service-kit'
import { type Static, Type } from 'typebox'

const { FIELDGATE_ENV, HOST, LOG_LEVEL, TRUSTED_PROXIES } = serviceVariables

const Config = Type.Object({
  FIELDGATE_ENV,
  HOST,
  LOG_LEVEL,
  TRUSTED_PROXIES,
  PORT: Type.Integer({ minimum: 1, maximum: 65_535, default: 3006 })
})

export type Config = Readonly<Static<typeof Config>>

export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => loadConfig(Config, env)
