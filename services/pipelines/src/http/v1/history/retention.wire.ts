import { retentionPath } from '@fieldgate/retention'
import type { RetentionRun } from '#domain/history/retention'

export const runPath = ({ class: name, id }: RetentionRun): string => `${retentionPath(name)}/runs/${id}`

export const runToWire = (run: RetentionRun) => ({
  id: run.id,
  class: run.class,
  dryRun: run.dryRun,
  state: run.state,
  before: run.before.toISOString(),
  rows: run.partitions.reduce((sum, { rows }) => sum + rows, 0),
  sizeBytes: run.partitions.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
  partitions: run.partitions.map((partition) => ({ ...partition })),
  startedAt: run.startedAt.toISOString(),
  finishedAt: run.finishedAt?.toISOString() ?? null,
  links: { self: runPath(run) }
})
