import { randomUUID } from 'node:crypto'
import { createAuditor, deliverAudit, toIdentity, watchRefusals } from '@fieldgate/audit'
import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { limitCalls } from '@fieldgate/limits'
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
import { createDevices } from './domain/devices.ts'
import { createDocuments } from './domain/documents.ts'
import { createGateways } from './domain/gateways.ts'
import { createImports } from './domain/imports.ts'
import { createPhotos } from './domain/photos.ts'
import { createPresence } from './domain/presence.ts'
import { legacy } from './http/legacy/index.ts'
import { v1 } from './http/v1/index.ts'
import { createDocumentStore } from './store/document-store.ts'
import { encodePhoto } from './store/encode-photo.ts'
import { createGatewayStore } from './store/gateway-store.ts'
import { createImportStore } from './store/import-store.ts'
import { createPhotoFiles } from './store/photo-files.ts'
import { createPhotoStore } from './store/photo-store.ts'
import { createPresenceStore } from './store/presence-store.ts'

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
  watchPool(app, database.pool)
  app.addHook('onClose', () => database.close())
  watchRefusals(app, { service: 'gateways', db: database.db })
  const { store: counters } = await limitCalls(app, config, { service: 'gateways' })
  await app.register(health, { checks: [database.ping, counters.check] })

  const identity = createIdentityClient({
    url: config.IDENTITY_URL,
    service: 'gateways',
    secret: config.SERVICE_SECRET,
    fetch
  })
  watchBreakers(app, { database: database.breaker, identity: identity.breaker })
  const { basic, bearer } = await authentication(app, { issuer: config.PUBLIC_URL, identity })
  const { documents, ...resources } = createDomain(app, config, database)
  const answers = database.pool
  const sunset = config.LEGACY_SUNSET
  await app.register(v1, { prefix: '/api/v1', ...resources, authenticate: bearer, answers })
  await app.register(legacy, { prefix: '/api/data', documents, authenticate: basic, answers, sunset })
  deliverAudit(app, { pool: database.pool, deliver: toIdentity(identity) })
  startJobs(app, config, resources)
  return app
}

function createDomain(app: ServiceApp, config: Config, database: DatabaseHandle) {
  const now = () => new Date()
  const auditor = createAuditor('gateways', { newId: randomUUID, now })
  const photoFiles = createPhotoFiles({
    directory: config.UPLOADS_DIR,
    onFailure: (err) => app.log.warn({ err }, 'the file of a photo stays')
  })
  const store = createGatewayStore(database, auditor)
  const gateways = createGateways(store, photoFiles, now)
  return {
    gateways,
    documents: createDocuments(createDocumentStore(database, auditor), photoFiles),
    devices: createDevices(store, now),
    presence: createPresence(createPresenceStore(database)),
    photos: createPhotos(createPhotoStore(database, auditor), photoFiles, encodePhoto),
    imports: createImports(createImportStore(database), store, gateways, now)
  }
}

type Jobs = Pick<ReturnType<typeof createDomain>, 'presence' | 'photos' | 'imports'>

const DAY_MS = 24 * 60 * 60_000

function startJobs(app: ServiceApp, config: Config, { presence, photos, imports }: Jobs): void {
  const told = (what: string) => (err: unknown) => app.log.warn({ err }, what)
  runJobs(app, [
    { intervalMs: 2_000, work: presence.tellSilent, onFailure: told('silence is not told for now') },
    { intervalMs: 1_000, work: imports.goOn, onFailure: told('imports wait for now') },
    {
      intervalMs: DAY_MS,
      work: () => presence.forgetEvents(config.EVENT_RETENTION_DAYS),
      onFailure: told('old events stay for now')
    },
    {
      intervalMs: DAY_MS,
      work: () => photos.removeOrphans(new Date()),
      onFailure: told('files of no photo stay for now')
    }
  ])
}
