import { randomInt, randomUUID } from 'node:crypto'
import { createAuditor, startDelivery } from '@fieldgate/audit'
import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { createBudget, limitCalls, type Store } from '@fieldgate/limits'
import {
  type AppOptions,
  authentication,
  createApp,
  createIdentityClient,
  type Fetch,
  health,
  type IdentityClient,
  type ServiceApp
} from '@fieldgate/service-kit'
import type { Config } from './config.ts'
import { createKeyHasher } from './domain/key-hasher.ts'
import { createPipelines } from './domain/pipelines.ts'
import { createReadings } from './domain/readings.ts'
import { createRegistry } from './domain/registry.ts'
import type { FailureBudgets } from './http/credential-failures.ts'
import { legacy } from './http/legacy/index.ts'
import { v1 } from './http/v1/index.ts'
import { startPartitionUpkeep } from './jobs/partition-upkeep.ts'
import { openHotPath } from './store/hot-path.ts'
import { ensurePartitions } from './store/partitions.ts'
import { createPipelineStore } from './store/pipeline-store.ts'
import { createReadingHistory } from './store/reading-history.ts'
import { createConditionalWriter } from './store/reading-writer.ts'
import { createRegistryStore } from './store/registry-store.ts'

export interface BuildOptions extends Pick<AppOptions, 'logger' | 'loggerInstance'> {
  /** How identity is reached; `inject` where it runs in the same process. */
  fetch?: Fetch
}

export async function buildApp(
  config: Config,
  { fetch = globalThis.fetch, ...options }: BuildOptions = {}
): Promise<ServiceApp> {
  const app = await createApp({
    name: 'pipelines',
    resources: ['pipelines'],
    trustedProxies: config.TRUSTED_PROXIES,
    corsOrigins: config.CORS_ORIGINS,
    ...options
  })
  const database = openDatabase(config.DATABASE_URL)
  const hotPath = openHotPath(config.DATABASE_URL)
  app.addHook('onClose', async () => {
    await hotPath.close()
    await database.close()
  })
  const { store: counters } = await limitCalls(app, config, { service: 'pipelines' })
  await app.register(health, { checks: [database.ping, counters.check] })

  const identity = createIdentityClient({
    url: config.IDENTITY_URL,
    service: 'pipelines',
    secret: config.SERVICE_SECRET,
    fetch
  })
  const { bearer } = await authentication(app, { issuer: config.PUBLIC_URL, identity })
  const { pipelines, registry, readings } = createDomain(config, database, hotPath)
  const budgets = createFailureBudgets(config, counters)
  await app.register(v1, { prefix: '/api/v1', registry, readings, budgets, authenticate: bearer })
  const { PUBLIC_IP: publicIp, LEGACY_SUNSET: sunset } = config
  await app.register(legacy, { prefix: '/pipeline', pipelines, budgets, publicIp, sunset })
  startJobs(app, config, database, identity)
  return app
}

const QUARTER_SECONDS = 15 * 60

/** Counted by each replica for itself: what a device does all the time waits for no other server. */
function createFailureBudgets({ RATE_LIMITS }: Config, { local }: Store): FailureBudgets {
  const budget = (name: string, points: number) =>
    createBudget(
      { shared: local },
      { name, windows: RATE_LIMITS === 'off' ? [] : [[points, QUARTER_SECONDS]] }
    )
  return {
    perSource: budget('pipeline-failures', 20),
    perPipeline: budget('pipeline-failures-by-id', 10)
  }
}

function createDomain(config: Config, database: DatabaseHandle, hotPath: ReturnType<typeof openHotPath>) {
  const hashOf = createKeyHasher(config.KEY_PEPPER)
  const now = () => Date.now() * 1000
  const auditor = createAuditor('pipelines', { newId: randomUUID, now: () => new Date() })
  const registry = createRegistry({
    store: createRegistryStore(database, auditor),
    hashOf,
    draw: (below) => randomInt(below)
  })
  const store = {
    ...hotPath,
    ...createReadingHistory(database),
    storeReadingIf: createConditionalWriter(database)
  }
  return {
    pipelines: createPipelines({ store: createPipelineStore(database.db), pinStore: hotPath, hashOf, now }),
    registry,
    readings: createReadings({ registry, store, now })
  }
}

function startJobs(
  app: ServiceApp,
  config: Config,
  { pool }: DatabaseHandle,
  identity: IdentityClient
): void {
  const jobs: Array<{ stop: () => Promise<void> }> = []
  const { OWNER_DATABASE_URL: ownerUrl } = config
  app.addHook('onReady', async () => {
    const deliver = (events: unknown[]) => identity.send('/api/v1/audit-events', { events })
    jobs.push(startDelivery({ pool, deliver, log: app.log }))
    if (ownerUrl === undefined) return
    jobs.push(startPartitionUpkeep({ ensurePartitions: () => ensurePartitions(ownerUrl), log: app.log }))
  })
  // Before the server closes, and so before the connections do.
  app.addHook('preClose', async () => void (await Promise.all(jobs.map((job) => job.stop()))))
}
