import type { RetentionClass, RetentionPolicy, RetentionRun } from '#domain/retention'

const pathOf = (name: RetentionClass): string => `/api/v1/retention/${name}`

export const runPath = ({ class: name, id }: RetentionRun): string => `${pathOf(name)}/runs/${id}`

export const policyToWire = (name: RetentionClass, { keepDays, updatedAt }: RetentionPolicy) => ({
  class: name,
  keepDays,
  updatedAt: updatedAt.toISOString(),
  links: { self: pathOf(name), runs: `${pathOf(name)}/runs` }
})

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
