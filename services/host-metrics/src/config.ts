import { limitVariables } from '@fieldgate/limits'
import { loadConfig, secret, serviceVariables } from '@fieldgate/service-kit'
import { type Static, Type } from 'typebox'

const DATABASE_URL = Type.String({ pattern: '^postgres(ql)?://' })

const Config = Type.Object({
  ...serviceVariables,
  ...limitVariables,
  PORT: Type.Integer({ minimum: 1, maximum: 65_535, default: 3004 }),
  DATABASE_URL,
  IDENTITY_URL: Type.String({ pattern: '^https?://' }),
  /** The neighbours that alert rules watch; without one, rules on what it has wait. */
  GATEWAYS_URL: Type.Optional(Type.String({ pattern: '^https?://' })),
  PIPELINES_URL: Type.Optional(Type.String({ pattern: '^https?://' })),
  /** Webhooks may lead into this host's own networks too, there without TLS. */
  WEBHOOK_ALLOW_PRIVATE: Type.Boolean({ default: false }),
  /** What this service proves itself with to identity. */
  SERVICE_SECRET: secret(),
  /** The one token of the original API; without it, its routes take the platform's credentials alone. */
  LEGACY_METRICS_TOKEN: Type.Optional(secret()),
  /** The day on which the legacy face goes away, as YYYY-MM-DD; empty: none is set. */
  LEGACY_SUNSET: Type.String({ pattern: '^([0-9]{4}-[0-9]{2}-[0-9]{2})?$', default: '' }),
  /** The id of this host; the name the system has for it where it is not set. */
  HOST_NAME: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9._-]{1,253}$' })),
  /** Where /proc of the host is, seen from here. */
  HOST_PROC: Type.String({ minLength: 1, default: '/proc' }),
  /** Where /sys of the host is, seen from here. */
  HOST_SYS: Type.String({ minLength: 1, default: '/sys' }),
  /** Where the root of the host's files is, seen from here. */
  HOST_ROOT: Type.String({ minLength: 1, default: '/' }),
  DOCKER_HOST: Type.String({
    pattern: '^(unix:///.+|tcp://[^/]+:[0-9]{1,5}/?)$',
    default: 'unix:///var/run/docker.sock'
  }),
  SAMPLE_INTERVAL_MS: Type.Integer({ minimum: 100, maximum: 60_000, default: 2000 })
})

export type Config = Readonly<Static<typeof Config>>

export const readConfig = (env: NodeJS.ProcessEnv = process.env): Config => loadConfig(Config, env)

/** Migrations run before the service, as the owner of the tables, and need nothing else. */
export const readDatabaseUrl = (env: NodeJS.ProcessEnv = process.env): string =>
  loadConfig(Type.Object({ DATABASE_URL }), env).DATABASE_URL
