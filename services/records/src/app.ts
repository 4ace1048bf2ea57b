import { randomBytes } from 'node:crypto'
import { createAuditor, deliverAudit, toIdentity, watchRefusals } from '@fieldgate/audit'
import { openDatabase } from '@fieldgate/db'
import { limitCalls } from '@fieldgate/limits'
import {
  authentication,
  type BuildOptions,
  createApp,
  createIdentityClient,
  health,
  watchBreakers,
  watchPool
} from '@fieldgate/service-kit'
import { v7 as uuidv7 } from 'uuid'
import type { Config } from './config.ts'
import { createLegacyKeys } from './domain/legacy-keys.ts'
import { createRecordBatches } from './domain/record-batches.ts'
import { createRecords } from './domain/records.ts'
import { createSharedRecords } from './domain/shared-records.ts'
import { legacy } from './http/legacy/index.ts'
import { v1 } from './http/v1/index.ts'
import { createLegacyKeyStore } from './store/legacy-key-store.ts'
import { createRecordStore } from './store/record-store.ts'

const LEGACY_KEY_BYTES = 16

export async function buildApp(config: Config, { fetch = globalThis.fetch, ...options }: BuildOptions = {}) {
  const app = await createApp({
    name: 'records',
    resources: ['records'],
    trustedProxies: config.TRUSTED_PROXIES,
    corsOrigins: config.CORS_ORIGINS,
    ...options
  })
  const database = openDatabase(config.DATABASE_URL)
  watchPool(app, database.pool)
  app.addHook('onClose', () => database.close())
  watchRefusals(app, { service: 'records', db: database.db })
  const { store: counters } = await limitCalls(app, config, { service: 'records' })
  await app.register(health, { checks: [database.ping, counters.check] })

  const identity = createIdentityClient({
    url: config.IDENTITY_URL,
    service: 'records',
    secret: config.SERVICE_SECRET,
    fetch
  })
  watchBreakers(app, { database: database.breaker, identity: identity.breaker })
  const credentials = await authentication(app, { issuer: config.PUBLIC_URL, identity })
  deliverAudit(app, { pool: database.pool, deliver: toIdentity(identity) })

  const newId = () => uuidv7()
  const auditor = createAuditor('records', { newId, now: () => new Date() })
  const store = createRecordStore(database, auditor)
  const keys = createLegacyKeys(createLegacyKeyStore(database, auditor), {
    open: config.LEGACY_OPEN_KEYS,
    newKey: () => randomBytes(LEGACY_KEY_BYTES).toString('base64url')
  })

  await app.register(v1, {
    prefix: '/api/v1',
    records: createRecords(store, { newId }),
    batches: createRecordBatches(store, { newId }),
    authenticate: credentials.bearer,
    pool: database.pool
  })
  await app.register(legacy, {
    prefix: '/api',
    records: createSharedRecords(store, { newId }),
    keys,
    pool: database.pool,
    sunset: config.LEGACY_SUNSET
  })
  return app
}
