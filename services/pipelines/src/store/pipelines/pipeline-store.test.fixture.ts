import { randomUUID } from 'node:crypto'
import { createAuditor } from '@fieldgate/audit'
import type { DatabaseHandle } from '@fieldgate/db'
import { createPipelineStore } from './pipeline-store.ts'
import { createRegistryStore } from './registry-store.ts'

export const SOMEBODY = {
  actor: { kind: 'anonymous', id: null, name: 'anonymous' },
  requestId: 'request-1'
} as const

export const pipelineStoreOn = (handle: DatabaseHandle) => {
  const auditor = createAuditor('pipelines', { newId: randomUUID, now: () => new Date() })
  return createPipelineStore(handle.db, createRegistryStore(handle, auditor))
}
