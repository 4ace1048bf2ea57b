import type { AuditEntry } from '@fieldgate/audit'
import { formatPipelineId, type PipelineId } from '../pipelines/pipeline.ts'
import type { CommandOutcome } from './command.ts'

interface Target {
  pipelineId: PipelineId
  id: string
}

const target = ({ pipelineId, id }: Target) => ({
  targetType: 'command',
  targetId: `${formatPipelineId(pipelineId)}/${id}`,
  before: null
})

/** What is written down of a new command; what it carries is between its maker and the device. */
export const commandMade = (command: Target & { name: string; expiresAt: Date }): AuditEntry => ({
  action: 'command.created',
  ...target(command),
  after: { name: command.name, expiresAt: command.expiresAt.toISOString() }
})

export const commandAcknowledged = (command: Target, outcome: CommandOutcome): AuditEntry => ({
  action: 'command.acknowledged',
  ...target(command),
  after: { status: outcome }
})
