import { readFileSync } from 'node:fs'
import { type Static, type TObject, type TSchema, Type } from 'typebox'
import Value from 'typebox/value'

/** A variable that holds a secret: short and published values are refused, unless DEMO is on. */
export const secret = () => Type.String({ minLength: 1, secret: true })

/** The variables that every service has. */
export const serviceVariables = {
  FIELDGATE_ENV: Type.Enum(['development', 'production'], { default: 'development' }),
  HOST: Type.String({ default: '127.0.0.1' }),
  LOG_LEVEL: Type.Enum(['debug', 'info', 'warn', 'error', 'silent'], { default: 'info' }),
  /** The address clients use; also the issuer of tokens. */
  PUBLIC_URL: Type.String({ pattern: '^https?://' }),
  /** Addresses of the proxies in front, comma-separated: only they may say who the client is. */
  TRUSTED_PROXIES: Type.String({ default: '' }),
  /** Origins whose pages may call, comma-separated. */
  CORS_ORIGINS: Type.String({ default: '' }),
  RATE_LIMITS: Type.Enum(['on', 'off'], { default: 'on' }),
  /** How long it goes on answering after SIGTERM: twice the interval at which the gateway asks for its health. */
  DRAIN_SECONDS: Type.Integer({ minimum: 0, maximum: 20, default: 0 }),
  DEMO: Type.Boolean({ default: false })
}

const PUBLISHED_SECRETS = new Set([
  'jwtsecret',
  'fallback-secret',
  'my-secret-key',
  'password123',
  'userpass'
])
const SECRET_LENGTH = 32

/**
 * Reads the variables `schema` names out of `env` (each may come as NAME_FILE, the path of a file that holds
 * the value), or throws once with every fault. The message gives names and rules, never values: a half-right
 * secret stays out of the log.
 */
export function loadConfig<T extends TObject>(schema: T, env: NodeJS.ProcessEnv): Readonly<Static<T>> {
  const named = Object.fromEntries(Object.keys(schema.properties).map((name) => [name, read(name, env)]))
  const config = Value.Convert(schema, Value.Default(schema, Value.Clean(schema, named))) as Record<
    string,
    unknown
  >
  const faults = [...Value.Errors(schema, config)].map(
    (e) => `${e.instancePath.slice(1) || 'env'} ${e.message}`
  )
  faults.push(...unsafe(schema.properties, config))
  if (faults.length > 0) throw new Error(`Invalid configuration: ${faults.join('; ')}`)
  return Object.freeze(config as Static<T>)
}

function read(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const file = env[`${name}_FILE`]
  return env[name] === undefined && file !== undefined ? readFileSync(file, 'utf8').trim() : env[name]
}

function unsafe(properties: Record<string, TSchema>, config: Record<string, unknown>): string[] {
  const faults: string[] = []
  if (config.FIELDGATE_ENV === 'production') {
    if (config.DEMO) faults.push('DEMO is refused in production')
    if (config.RATE_LIMITS === 'off') faults.push('RATE_LIMITS=off is refused in production')
  }
  if (!config.DEMO) {
    for (const [name, schema] of Object.entries(properties)) {
      const value = config[name]
      if (!('secret' in schema) || typeof value !== 'string') continue
      if (value.length < SECRET_LENGTH || PUBLISHED_SECRETS.has(value)) {
        faults.push(`${name} must be a secret of at least ${SECRET_LENGTH} characters`)
      }
    }
  }
  return faults
}

/** Where spans go; undefined: nowhere. The rest of the OTEL_ variables is for the exporter, which reads them itself. */
export const otlpEndpoint = (env: NodeJS.ProcessEnv = process.env): string | undefined =>
  env.OTEL_EXPORTER_OTLP_ENDPOINT || undefined
