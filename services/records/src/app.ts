import { randomBytes } from 'node:crypto'
import { openDatabase } from '@fieldgate/db'
import { limitCalls } from '@fieldgate/limits'
import { type AppOptions, createApp, health } from '@fieldgate/service-kit'
import { v7 as uuidv7 } from 'uuid'
import type { Config } from './config.ts'
import { createLegacyKeys } from './domain/legacy-keys.ts'
import { createRecords } from './domain/records.ts'
import { legacy } from './http/legacy/index.ts'
import { createLegacyKeyStore } from './store/legacy-key-store.ts'
import { createRecordStore } from './store/record-store.ts'

const LEGACY_KEY_BYTES = 16

export async function buildApp(config: Config, options: Pick<AppOptions, 'logger' | 'loggerInstance'> = {}) {
  const app = await createApp({ name: 'records', trustedProxies: config.TRUSTED_PROXIES, ...options })
  const database = openDatabase(config.DATABASE_URL)
  app.addHook('onClose', () => database.close())
  const { store: counters } = await limitCalls(app, config, { service: 'records' })

  const records = createRecords(createRecordStore(database), { newId: () => uuidv7() })
  const keys = createLegacyKeys(createLegacyKeyStore(database.db), {
    open: config.LEGACY_OPEN_KEYS,
    newKey: () => randomBytes(LEGACY_KEY_BYTES).toString('base64url')
  })

  await app.register(health, { checks: [database.ping, counters.check] })
  await app.register(legacy, { prefix: '/api', records, keys })
  return app
}
