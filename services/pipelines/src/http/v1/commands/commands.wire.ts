import type { Command as DomainCommand } from '#domain/commands/command'
import { formatPipelineId } from '#domain/pipelines/pipeline'
import { pathOf } from '../pipelines/pipelines.wire.ts'
import type { Command } from './commands.schemas.ts'

export function toCommand({ pipelineId, ...command }: DomainCommand): Command {
  const self = `${pathOf(pipelineId)}/commands/${command.id}`
  return {
    ...command,
    pipelineId: formatPipelineId(pipelineId),
    createdAt: command.createdAt.toISOString(),
    expiresAt: command.expiresAt.toISOString(),
    leasedUntil: command.leasedUntil?.toISOString() ?? null,
    acknowledgedAt: command.acknowledgedAt?.toISOString() ?? null,
    links: { self, acks: `${self}/acks` }
  }
}
