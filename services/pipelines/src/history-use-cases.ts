import { randomUUID } from 'node:crypto'
import type { Auditor } from '@fieldgate/audit'
import type { DatabaseHandle } from '@fieldgate/db'
import type { FastifyBaseLogger } from 'fastify'
import type { Config } from './config.ts'
import { createHistories } from './domain/histories.ts'
import { createPipelineStatuses } from './domain/pipeline-status.ts'
import type { Registry } from './domain/registry.ts'
import { createRetention } from './domain/retention.ts'
import { dropPartition } from './store/partitions.ts'
import { createPresenceStore } from './store/presence-store.ts'
import { createBucketReader } from './store/reading-buckets.ts'
import { createReadingLister } from './store/reading-history.ts'
import { createRetentionStore } from './store/retention-store.ts'
import { rollUpAll } from './store/rollup-store.ts'

interface Surroundings {
  registry: Registry
  auditor: Auditor
  log: Pick<FastifyBaseLogger, 'warn'>
}

/** What can be asked of the history, and how long it is kept. */
export function createHistoryUseCases(
  { OWNER_DATABASE_URL: ownerUrl }: Config,
  database: DatabaseHandle,
  { registry, auditor, log }: Surroundings
) {
  return {
    histories: createHistories({
      registry,
      store: { list: createReadingLister(database), buckets: createBucketReader(database) },
      now: () => Date.now() * 1000
    }),
    statuses: createPipelineStatuses({
      registry,
      store: createPresenceStore(database.db),
      now: () => new Date()
    }),
    retention: createRetention({
      store: createRetentionStore(database, auditor),
      drop: ownerUrl === undefined ? undefined : (partition) => dropPartition(ownerUrl, partition),
      rollUpAll: () => rollUpAll(database),
      reportFailure: (err) => log.warn({ err }, 'a retention run failed'),
      now: () => new Date(),
      newId: randomUUID
    })
  }
}
