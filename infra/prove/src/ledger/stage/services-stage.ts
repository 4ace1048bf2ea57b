import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { provisionDatabase, urlOf } from '@fieldgate/db'
import { serviceSecret } from '@fieldgate/service-kit'
import { freePort } from '@fieldgate/testkit'
import { answered } from '../asking.ts'
import { kongFileFor } from './kong-file.ts'
import { namesOf } from './names.ts'
import { type Postgres, startPostgres } from './postgres.ts'
import {
  databaseOf,
  SERVICES,
  type ServiceName,
  type Stage,
  type StageOptions,
  WIDE_LIMITS
} from './stage.ts'
import { runScript, type Supervised, supervise } from './supervised.ts'

const PASSWORD = randomBytes(24).toString('base64url')
const role = (service: ServiceName, suffix: string) => ({
  name: `${service.replaceAll('-', '_')}_${suffix}`,
  password: PASSWORD
})
/** As the images have it: two intervals of the gateway's probes and a little. */
const DRAIN_SECONDS = '5'
/** As docker-compose.yml has it: two replicas of each service ask for more connections than the 100 of `npm start`. */
const ROOM_FOR_ALL = { max_connections: '400' }
/** Of each service something that has an answer for anybody, if only that it does not know them. */
const ENTRANCES = ['me', 'gateways', 'pipelines', 'records', 'hosts']

/** Every service in a process of its own, or several, behind the gateway in another. */
export async function startServicesStage(options: StageOptions): Promise<Stage> {
  const { directory, onEnd, replicas = 1 } = options
  const postgres = await startPostgres(join(directory, 'postgres'), ROOM_FOR_ALL)
  onEnd(postgres.kill)
  await migrateAll(postgres)

  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const ports = new Map(await Promise.all(SERVICES.map(async (name) => [name, await freePort()] as const)))
  const addresses = Array.from({ length: replicas }, (_, at) => `127.0.0.${at + 1}`)
  const names = namesOf(addresses, directory)
  const environment = environmentOf({ postgres, url, ports, host: names.host }, options)
  const logFile = (name: string) => join(directory, `${name}.log`)
  const processes = new Map<string, Supervised[]>()
  for (const service of SERVICES) {
    processes.set(
      service,
      addresses.map((address) =>
        supervise({
          name: service,
          script: `services/${service}/src/server.ts`,
          through: [...names.through, ...(options.through?.[service] ?? [])],
          env: { ...environment(service), HOST: address },
          readyUrl: `http://${address}:${ports.get(service)}/readyz`,
          logFile: logFile(`${service}-${address}`)
        })
      )
    )
  }
  processes.set('gateway', [
    supervise({
      name: 'gateway',
      script: 'gateway/src/server.ts',
      through: names.through,
      env: {
        PORT: String(port),
        FIELDGATE_ENV: 'production',
        LOG_LEVEL: 'error',
        KONG_FILE: kongFileFor(ports, names.host, directory)
      },
      readyUrl: `${url}/api/v1/health`,
      logFile: logFile('gateway')
    })
  ])
  const all = [...processes.values()].flat()
  onEnd(() => Promise.all(all.map((each) => each.stop())))
  const ready = async () => void (await Promise.all(all.map((each) => each.ready())))
  await ready()
  // One that the gateway has found slow is left out until it is asked again.
  await Promise.all(ENTRANCES.map((name) => answered(`${url}/api/v1/${name}`)))
  return {
    url,
    adminPassword: PASSWORD,
    postgres,
    processes,
    ready
  }
}

async function migrateAll(postgres: Postgres): Promise<void> {
  for (const service of SERVICES) {
    const roles = { database: databaseOf(service), owner: role(service, 'owner'), app: role(service, 'app') }
    await provisionDatabase(postgres.url, roles)
  }
  await Promise.all(SERVICES.map((service) => migrate(postgres, service)))
}

/** Brings a service's tables up to date, as the container does that runs before it. */
export const migrate = (postgres: Postgres, service: ServiceName): Promise<void> =>
  runScript(`services/${service}/src/migrate.ts`, {
    DATABASE_URL: urlOf(postgres.url, databaseOf(service), role(service, 'owner'))
  })

interface Surroundings {
  postgres: Postgres
  /** Of the gateway. */
  url: string
  ports: ReadonlyMap<ServiceName, number>
  /** Where each finds the others. */
  host: string
}

/** What each service is configured by, in the way of the images. */
function environmentOf(
  { postgres, url, ports, host }: Surroundings,
  { directory, env, replicas = 1 }: StageOptions
) {
  const root = randomBytes(32).toString('base64url')
  const pepper = randomBytes(32).toString('base64url')
  const neighbours = Object.fromEntries(
    SERVICES.map((name) => [
      `${name.replaceAll('-', '_').toUpperCase()}_URL`,
      `http://${host}:${ports.get(name)}`
    ])
  )
  return (service: ServiceName): Record<string, string> => ({
    ...neighbours,
    FIELDGATE_ENV: 'production',
    LOG_LEVEL: 'warn',
    PORT: String(ports.get(service)),
    PUBLIC_URL: url,
    DATABASE_URL: urlOf(postgres.url, databaseOf(service), role(service, 'app')),
    OWNER_DATABASE_URL: urlOf(postgres.url, databaseOf(service), role(service, 'owner')),
    SERVICE_SECRET: service === 'identity' ? root : serviceSecret(root, service),
    ADMIN_PASSWORD: PASSWORD,
    KEY_PEPPER: pepper,
    UPLOADS_DIR: join(directory, 'uploads'),
    LIMITS: WIDE_LIMITS,
    REPLICAS: String(replicas),
    DRAIN_SECONDS,
    ...env
  })
}
