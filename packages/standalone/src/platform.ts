import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { assertDurable } from '@fieldgate/db'
import { startEmbeddedPostgres } from '@fieldgate/embedded-postgres'
import { buildGateway, loadKongFile } from '@fieldgate/gateway/gateway'
import { logStream, serviceSecret } from '@fieldgate/service-kit'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { type Config, callersEnvironment } from './config.ts'
import { holdServer, prepareDatabases, type ServiceDatabase } from './databases.ts'
import { inProcessFetch } from './in-process-fetch.ts'
import { openSecrets, type Secrets } from './secrets.ts'
import { SERVICES } from './services.ts'

export interface Platform {
  url: string
  /** Each by its name, behind the gateway. */
  services: ReadonlyMap<string, FastifyInstance>
  dataDirectory: string
  /** Undefined where a server of the caller's own is used. */
  databaseDirectory: string | undefined
  adminPasswordFile: string
  logFile: string
  close: () => Promise<void>
}

const KONG_FILE = new URL('../../../kong.yml', import.meta.url)
const LOG_FILE = 'fieldgate.log'
const DEMO_METRICS_TOKEN = 'my-secret-key'

/**
 * Starts the whole platform in this process. What was started closes in the reverse order: the gateway drains,
 * then the services, then PostgreSQL; so does what stands when a later step fails.
 */
export async function startPlatform(config: Config): Promise<Platform> {
  const dataDirectory = resolve(config.FIELDGATE_DATA)
  // Open to pass through: as root, PostgreSQL runs under an account of its own below it.
  mkdirSync(dataDirectory, { recursive: true, mode: 0o755 })
  const secrets = openSecrets(join(dataDirectory, 'secrets'))
  const started: Array<() => unknown> = []
  const close = async () => {
    for (const stop of started.splice(0).reverse()) await stop()
  }

  try {
    const embedded = config.DATABASE_URL
      ? undefined
      : await startEmbeddedPostgres({ directory: join(dataDirectory, 'postgres') })
    const serverUrl = config.DATABASE_URL ?? embedded!.url
    const held = await holdServer(serverUrl)
    if (embedded) started.push(embedded.stop)
    started.push(held.release)
    await assertDurable(serverUrl)

    const databases = await prepareDatabases(serverUrl, secrets)
    const log = logStream({ dest: join(dataDirectory, LOG_FILE), mode: 0o600 })
    started.push(() => log.flushSync())
    const loggerInstance = pino({ level: config.LOG_LEVEL }, log)
    const services = new Map<string, FastifyInstance>()
    const fetch = inProcessFetch(services)
    for (const { name, build } of SERVICES) {
      const env = serviceEnvironment(name, config, secrets, databases.get(name))
      const app = await build(env, { loggerInstance, fetch })
      services.set(name, app)
      started.push(() => app.close())
    }
    await Promise.all([...services.values()].map((app) => app.ready()))

    const gateway = await buildGateway(config, {
      kong: loadKongFile(KONG_FILE),
      dispatchers: services,
      loggerInstance
    })
    started.push(() => gateway.close())
    const url = await gateway.listen({ host: config.HOST, port: config.PORT })
    return {
      url: url.replace('127.0.0.1', 'localhost'),
      services,
      dataDirectory,
      databaseDirectory: embedded?.dataDirectory,
      adminPasswordFile: secrets.pathOf('admin-password'),
      logFile: join(dataDirectory, LOG_FILE),
      close
    }
  } catch (error) {
    await close()
    throw error
  }
}

function serviceEnvironment(
  name: string,
  config: Config,
  secrets: Secrets,
  database: ServiceDatabase | undefined
): NodeJS.ProcessEnv {
  const root = secrets.get('service-secret')
  const urls = Object.fromEntries(
    SERVICES.map((service) => [
      `${service.name.replaceAll('-', '_').toUpperCase()}_URL`,
      `http://${service.name}`
    ])
  )
  return {
    ...(config.DEMO && { LEGACY_METRICS_TOKEN: DEMO_METRICS_TOKEN }),
    ...callersEnvironment(),
    ...urls,
    FIELDGATE_ENV: config.FIELDGATE_ENV,
    DEMO: String(config.DEMO),
    RATE_LIMITS: config.RATE_LIMITS,
    PUBLIC_URL: config.PUBLIC_URL ?? `http://localhost:${config.PORT}`,
    DATABASE_URL: database?.appUrl,
    OWNER_DATABASE_URL: database?.ownerUrl,
    UPLOADS_DIR: join(resolve(config.FIELDGATE_DATA), 'uploads'),
    SERVICE_SECRET: name === 'identity' ? root : serviceSecret(root, name),
    ADMIN_PASSWORD: secrets.get('admin-password'),
    KEY_PEPPER: secrets.get('key-pepper'),
    // Dispatched in this process, a request still comes from the peer that the gateway heard.
    TRUSTED_PROXIES: config.TRUSTED_PROXIES,
    PORT: undefined
  }
}
