import type { AuditEntry } from '@fieldgate/audit'
import { formatPipelineId, type Pipeline } from './pipeline.ts'

/** What is written down of a pipeline that was made, changed or removed. */
export function pipelineAudit(before: Pipeline | undefined, after: Pipeline | undefined): AuditEntry {
  const action = before ? (after ? 'pipeline.updated' : 'pipeline.deleted') : 'pipeline.created'
  return {
    action,
    targetType: 'pipeline',
    targetId: formatPipelineId((before ?? after)!.id),
    before: snapshot(before),
    after: snapshot(after)
  }
}

/** That a key was changed; neither of the keys is in it. */
export const rotationAudit = (id: number, graceSeconds: number): AuditEntry => ({
  action: 'pipeline.key_rotated',
  targetType: 'pipeline',
  targetId: formatPipelineId(id),
  before: null,
  after: { graceSeconds }
})

const snapshot = (pipeline: Pipeline | undefined) =>
  pipeline
    ? {
        label: pipeline.label,
        ownerId: pipeline.ownerId,
        expectedIntervalSeconds: pipeline.expectedIntervalSeconds,
        pins: pipeline.pinLabels.map((pin) => ({ ...pin }))
      }
    : null
