import { openDatabase } from '@fieldgate/db'
import { type AppOptions, createApp, health, type ServiceApp } from '@fieldgate/service-kit'
import type { Config } from './config.ts'
import { createKeyHasher } from './domain/key-hasher.ts'
import { createPipelines } from './domain/pipelines.ts'
import { legacy } from './http/legacy/index.ts'
import { startPartitionUpkeep } from './jobs/partition-upkeep.ts'
import { openHotPath } from './store/hot-path.ts'
import { ensurePartitions } from './store/partitions.ts'
import { createPipelineStore } from './store/pipeline-store.ts'

export async function buildApp(
  config: Config,
  options: Pick<AppOptions, 'logger' | 'loggerInstance'> = {}
): Promise<ServiceApp> {
  const app = await createApp({ name: 'pipelines', trustedProxies: config.TRUSTED_PROXIES, ...options })
  const database = openDatabase(config.DATABASE_URL)
  const hotPath = openHotPath(config.DATABASE_URL)
  app.addHook('onClose', async () => {
    await hotPath.close()
    await database.close()
  })
  if (config.OWNER_DATABASE_URL !== undefined) keepPartitions(app, config.OWNER_DATABASE_URL)

  const pipelines = createPipelines({
    store: createPipelineStore(database.db),
    pinStore: hotPath,
    hashOf: createKeyHasher(config.KEY_PEPPER),
    now: () => Date.now() * 1000
  })

  await app.register(health, { checks: [database.ping] })
  await app.register(legacy, { prefix: '/pipeline', pipelines, publicIp: config.PUBLIC_IP })
  return app
}

function keepPartitions(app: ServiceApp, ownerUrl: string): void {
  let upkeep: ReturnType<typeof startPartitionUpkeep> | undefined
  app.addHook('onReady', async () => {
    upkeep = startPartitionUpkeep({ ensurePartitions: () => ensurePartitions(ownerUrl), log: app.log })
  })
  app.addHook('onClose', () => upkeep?.stop())
}
