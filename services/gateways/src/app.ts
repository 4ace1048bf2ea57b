import { randomUUID } from 'node:crypto'
import { createAuditor, startDelivery } from '@fieldgate/audit'
import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { limitCalls } from '@fieldgate/limits'
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
import { createDevices } from './domain/devices.ts'
import { createDocuments } from './domain/documents.ts'
import { createGateways } from './domain/gateways.ts'
import { createImports } from './domain/imports.ts'
import { createPhotos } from './domain/photos.ts'
import { createPresence } from './domain/presence.ts'
import { legacy } from './http/legacy/index.ts'
import { v1 } from './http/v1/index.ts'
import { every } from './jobs/every.ts'
import { createDocumentStore } from './store/document-store.ts'
import { encodePhoto } from './store/encode-photo.ts'
import { createGatewayStore } from './store/gateway-store.ts'
import { createImportStore } from './store/import-store.ts'
import { createPhotoFiles } from './store/photo-files.ts'
import { createPhotoStore } from './store/photo-store.ts'
import { createPresenceStore } from './store/presence-store.ts'

export interface BuildOptions extends Pick<AppOptions, 'logger' | 'loggerInstance'> {
  /** How identity is reached; `inject` where it runs in the same process. */
  fetch?: Fetch
}

const RESOURCES = ['gateways', 'gateway-imports', 'gateway-summary']

export async function buildApp(config: Config, { fetch = globalThis.fetch, ...options }: BuildOptions = {}) {
  const app = await createApp({
    name: 'gateways',
    resources: RESOURCES,
    trustedProxies: config.TRUSTED_PROXIES,
    corsOrigins: config.CORS_ORIGINS,
    ...options
  })
  const database = openDatabase(config.DATABASE_URL)
  app.addHook('onClose', () => database.close())
  const { store: counters } = await limitCalls(app, config, { service: 'gateways' })
  await app.register(health, { checks: [database.ping, counters.check] })

  const identity = createIdentityClient({
    url: config.IDENTITY_URL,
    service: 'gateways',
    secret: config.SERVICE_SECRET,
    fetch
  })
  const { basic, bearer } = await authentication(app, { issuer: config.PUBLIC_URL, identity })
  const { documents, ...resources } = createDomain(app, config, database)
  const answers = database.pool
  const sunset = config.LEGACY_SUNSET
  await app.register(v1, { prefix: '/api/v1', ...resources, authenticate: bearer, answers })
  await app.register(legacy, { prefix: '/api/data', documents, authenticate: basic, answers, sunset })
  startJobs(app, database, identity, resources)
  return app
}

function createDomain(app: ServiceApp, config: Config, database: DatabaseHandle) {
  const auditor = createAuditor('gateways', { newId: randomUUID, now: () => new Date() })
  const photoFiles = createPhotoFiles({
    directory: config.UPLOADS_DIR,
    onFailure: (err) => app.log.warn({ err }, 'the file of a photo stays')
  })
  const store = createGatewayStore(database, auditor)
  const gateways = createGateways(store, photoFiles)
  return {
    gateways,
    documents: createDocuments(createDocumentStore(database, auditor), photoFiles),
    devices: createDevices(store),
    presence: createPresence(createPresenceStore(database)),
    photos: createPhotos(createPhotoStore(database, auditor), photoFiles, encodePhoto),
    imports: createImports(createImportStore(database), store, gateways)
  }
}

type Jobs = Pick<ReturnType<typeof createDomain>, 'presence' | 'imports'>

/** From when the service is ready until it closes, and before its database does. */
function startJobs(
  app: ServiceApp,
  { pool }: DatabaseHandle,
  identity: IdentityClient,
  { presence, imports }: Jobs
): void {
  const stops: Array<() => Promise<void>> = []
  const told = (what: string) => (err: unknown) => app.log.warn({ err }, what)
  app.addHook('onReady', async () => {
    stops.push(
      startDelivery({
        pool,
        deliver: (events) => identity.send('/api/v1/audit-events', { events }),
        log: app.log
      }).stop,
      every({ intervalMs: 2_000, work: presence.tellSilent, onFailure: told('silence is not told for now') }),
      every({ intervalMs: 1_000, work: imports.goOn, onFailure: told('imports wait for now') })
    )
  })
  app.addHook('preClose', async () => void (await Promise.all(stops.map((stop) => stop()))))
}
