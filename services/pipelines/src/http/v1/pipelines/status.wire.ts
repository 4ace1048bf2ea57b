import type { PipelineStatus as DomainStatus } from '#domain/pipelines/pipeline-status'
import type { PipelineStatus } from './status.schemas.ts'

export const toStatus = ({
  isOnline,
  lastSeenAt,
  expectedIntervalSeconds
}: DomainStatus): PipelineStatus => ({
  online: isOnline,
  lastSeenAt: lastSeenAt?.toISOString() ?? null,
  expectedIntervalSeconds
})
