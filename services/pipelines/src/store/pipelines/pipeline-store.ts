import type { Database } from '@fieldgate/db'
import { eq } from 'drizzle-orm'
import { EXPECTED_INTERVAL_SECONDS } from '#domain/pipelines/pipeline'
import type { PipelineStore } from '#domain/pipelines/pipelines'
import type { RegistryStore } from '#domain/pipelines/registry'
import { pipelines } from '../schema.ts'

/** What the legacy face says of a pipeline: nothing, and nobody owns it. */
const UNDESCRIBED = {
  ownerId: null,
  label: null,
  pinLabels: [],
  expectedIntervalSeconds: EXPECTED_INTERVAL_SECONDS
}

export function createPipelineStore(
  db: Database,
  registry: Pick<RegistryStore, 'insert' | 'rotate'>
): PipelineStore {
  return {
    insert: async (lock, by) => (await registry.insert({ ...lock, ...UNDESCRIBED }, by)) !== undefined,

    setKeyHash: (lock, keyHash, by) => registry.rotate(lock, keyHash, 0, by),

    async exists(id) {
      const rows = await db.select({ id: pipelines.id }).from(pipelines).where(eq(pipelines.id, id))
      return rows.length === 1
    },

    count: () => db.$count(pipelines)
  }
}
