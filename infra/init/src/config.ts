import { loadConfig } from '@fieldgate/service-kit'
import { type Static, Type } from 'typebox'

const Config = Type.Object({
  /** Where the secrets are kept, one file each. */
  SECRETS_DIR: Type.String({ minLength: 1, default: '/run/secrets' }),
  POSTGRES_HOST: Type.String({ minLength: 1, default: 'postgres' }),
  VALKEY_HOST: Type.String({ minLength: 1, default: 'valkey' })
})

export type Config = Readonly<Static<typeof Config>>

export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => loadConfig(Config, env)
