import { randomInt, randomUUID } from 'node:crypto'
import { createAuditor, deliverAudit, toIdentity, watchRefusals } from '@fieldgate/audit'
import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { createBudget, limitCalls, type Store } from '@fieldgate/limits'
import {
  authentication,
  type BuildOptions,
  createApp,
  createIdentityClient,
  health,
  runJobs,
  type ServiceApp,
  watchBreakers,
  watchPool
} from '@fieldgate/service-kit'
import type { Config } from './config.ts'
import type { Retention } from './domain/history/retention.ts'
import type { LiveBus } from './domain/live/live-bus.ts'
import { createKeyHasher } from './domain/pipelines/key-hasher.ts'
import { createPipelines } from './domain/pipelines/pipelines.ts'
import { createRegistry } from './domain/pipelines/registry.ts'
import { createReadingBatches } from './domain/readings/reading-batches.ts'
import { createReadings } from './domain/readings/readings.ts'
import { createHistoryUseCases } from './history-use-cases.ts'
import type { FailureBudgets } from './http/credential-failures.ts'
import { legacy } from './http/legacy/index.ts'
import { PIPELINE_KEY } from './http/v1/caller.ts'
import { v1 } from './http/v1/index.ts'
import { historyUpkeep } from './jobs/history-upkeep.ts'
import { createLiveUseCases } from './live-use-cases.ts'
import { watchCommits, watchReadings } from './metrics.ts'
import { daysAhead, ensurePartitions } from './store/history/partitions.ts'
import { rollUpSome } from './store/history/rollup-store.ts'
import { announced, announcedAlone } from './store/live/announced.ts'
import { openLiveBus } from './store/live/live-bus.ts'
import { createPipelineStore } from './store/pipelines/pipeline-store.ts'
import { createRegistryStore } from './store/pipelines/registry-store.ts'
import { openHotPath } from './store/readings/hot-path.ts'
import { createReadingBatchStore } from './store/readings/reading-batch-store.ts'
import { createConditionalWriter } from './store/readings/reading-writer.ts'

export async function buildApp(
  config: Config,
  { fetch = globalThis.fetch, ...options }: BuildOptions = {}
): Promise<ServiceApp> {
  const app = await createApp({
    name: 'pipelines',
    resources: ['pipelines', 'pipeline-summary', 'readings', 'retention'],
    trustedProxies: config.TRUSTED_PROXIES,
    corsOrigins: config.CORS_ORIGINS,
    readQuery: itself,
    securitySchemes: { pipelineKey: PIPELINE_KEY },
    ...options
  })
  const database = openDatabase(config.DATABASE_URL)
  watchPool(app, database.pool)
  const bus = openLiveBus(config.DATABASE_URL, app.log)
  const hotPath = openHotPath(config.DATABASE_URL, bus, watchCommits(app))
  watchReadings(app, { waiting: hotPath.waiting, daysAhead: () => daysAhead(database) })
  app.addHook('onClose', async () => {
    await hotPath.close()
    await bus.close()
    await database.close()
  })
  watchRefusals(app, { service: 'pipelines', db: database.db })
  const { store: counters } = await limitCalls(app, config, { service: 'pipelines' })
  await app.register(health, { checks: [database.ping, counters.check] })

  const identity = createIdentityClient({
    url: config.IDENTITY_URL,
    service: 'pipelines',
    secret: config.SERVICE_SECRET,
    fetch
  })
  watchBreakers(app, { database: database.breaker, hotPath: hotPath.breaker, identity: identity.breaker })
  const { bearer } = await authentication(app, { issuer: config.PUBLIC_URL, identity })
  const domain = createDomain(config, database, { hotPath, bus, log: app.log })
  const budgets = createFailureBudgets(config, counters)
  const { pool } = database
  const kept = { pool, secret: config.KEY_PEPPER }
  const { MAX_STREAMS: maxStreams } = config
  await app.register(v1, { prefix: '/api/v1', ...domain, budgets, authenticate: bearer, kept, maxStreams })
  const { PUBLIC_IP: publicIp, LEGACY_SUNSET: sunset } = config
  const { pipelines, retention } = domain
  await app.register(legacy, { prefix: '/pipeline', pipelines, budgets, publicIp, sunset, kept: { pool } })
  deliverAudit(app, { pool, deliver: toIdentity(identity) })
  startJobs(app, config, database, retention)
  return app
}

/** Each face reads the query in its own way, and only one of them. */
const itself = (query: string): string => query

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

function createDomain(
  config: Config,
  database: DatabaseHandle,
  { hotPath, bus, log }: { hotPath: ReturnType<typeof openHotPath>; bus: LiveBus; log: ServiceApp['log'] }
) {
  const hashOf = createKeyHasher(config.KEY_PEPPER)
  const now = () => Date.now() * 1000
  const auditor = createAuditor('pipelines', { newId: randomUUID, now: () => new Date() })
  const registryStore = createRegistryStore(database, auditor)
  const registry = createRegistry({
    store: registryStore,
    hashOf,
    draw: (below) => randomInt(below)
  })
  const store = { ...hotPath, storeReadingIf: announcedAlone(bus, createConditionalWriter(database)) }
  const { storeBatches } = createReadingBatchStore(database)
  return {
    ...createHistoryUseCases(config, database, { registry, auditor, log }),
    pipelines: createPipelines({
      store: createPipelineStore(database.db, registryStore),
      pinStore: hotPath,
      hashOf,
      now
    }),
    registry,
    readings: createReadings({ registry, store, now }),
    batches: createReadingBatches({ registry, store: { storeBatches: announced(bus, storeBatches) }, now }),
    ...createLiveUseCases(database, { registry, auditor, bus, hashOf })
  }
}

function startJobs(app: ServiceApp, config: Config, { pool }: DatabaseHandle, retention: Retention): void {
  const { OWNER_DATABASE_URL: ownerUrl } = config
  const owned =
    ownerUrl === undefined
      ? undefined
      : {
          ensurePartitions: () => ensurePartitions(ownerUrl),
          startDueRetention: retention.startDue
        }
  const upkeep = { rollUpSome: () => rollUpSome({ pool }), owned, newId: randomUUID, log: app.log }
  runJobs(app, historyUpkeep(upkeep))
  // Also a run that was asked for. Before the server closes, and so before the connections do.
  app.addHook('preClose', () => retention.stop())
}
