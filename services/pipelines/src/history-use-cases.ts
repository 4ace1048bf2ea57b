import { randomUUID } from 'node:crypto'
import type { Auditor } from '@fieldgate/audit'
import type { DatabaseHandle } from '@fieldgate/db'
import type { FastifyBaseLogger } from 'fastify'
import type { Config } from './config.ts'
import { createHistories } from './domain/history/histories.ts'
import { createRetention } from './domain/history/retention.ts'
import { createPipelineStatuses } from './domain/pipelines/pipeline-status.ts'
import type { Registry } from './domain/pipelines/registry.ts'
import { dropPartition } from './store/history/partitions.ts'
import { createBucketReader } from './store/history/reading-buckets.ts'
import { createReadingLister } from './store/history/reading-history.ts'
import { createRetentionStore } from './store/history/retention-store.ts'
import { rollUpAll } from './store/history/rollup-store.ts'
import { createPresenceStore } from './store/pipelines/presence-store.ts'

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
