import { readCursor } from '@fieldgate/representations'
import {
  type Pipeline as DomainPipeline,
  EXPECTED_INTERVAL_SECONDS,
  formatPipelineId,
  type PipelineProfile as Profile
} from '#domain/pipelines/pipeline'
import type { PipelineStatus } from '#domain/pipelines/pipeline-status'
import type { PipelineQuery as Query } from '#domain/pipelines/registry'
import type { PinLabel } from '#domain/readings/pins'
import type { Pipeline, PipelineProfile, PipelineQuery } from './pipelines.schemas.ts'
import { toStatus } from './status.wire.ts'

export const pathOf = (id: number): string => `/api/v1/pipelines/${formatPipelineId(id)}`

export function toWire(pipeline: DomainPipeline, status?: PipelineStatus): Pipeline {
  const self = pathOf(pipeline.id)
  return {
    id: formatPipelineId(pipeline.id),
    label: pipeline.label,
    pins: pipeline.pinLabels.map((pin) => ({ ...pin })),
    expectedIntervalSeconds: pipeline.expectedIntervalSeconds,
    ownerId: pipeline.ownerId,
    ...(status && { status: toStatus(status) }),
    createdAt: pipeline.createdAt.toISOString(),
    updatedAt: pipeline.updatedAt.toISOString(),
    links: { self, pins: `${self}/pins`, readings: `${self}/readings`, status: `${self}/status` }
  }
}

/** The profile that `body` describes; what it leaves out, or has as null, is empty, or as it is by default. */
export const fromWire = ({ label, pins, expectedIntervalSeconds }: PipelineProfile): Profile => ({
  label: label ?? null,
  pinLabels: (pins ?? []).map(
    ({ pin, name, unit = null, min = null, max = null }): PinLabel => ({ pin, name, unit, min, max })
  ),
  expectedIntervalSeconds: expectedIntervalSeconds ?? EXPECTED_INTERVAL_SECONDS
})

/** The members a patch may name, as they are. */
export const patchTarget = (pipeline: DomainPipeline) => {
  const { label, pins, expectedIntervalSeconds } = toWire(pipeline)
  return { label, pins, expectedIntervalSeconds }
}

/** What is asked of the list. */
export const queryOf = ({ limit, sort, cursor, q, include, ...query }: PipelineQuery): Query => ({
  text: q,
  createdFrom: momentOf(query['createdAt.gte']),
  createdBefore: momentOf(query['createdAt.lt']),
  direction: sort === 'id' ? 'asc' : 'desc',
  sortName: sort,
  cursor: readCursor(cursor, sort),
  limit,
  withTotal: includes(include, 'total')
})

/** Whether a list of lists with commas names `part`. */
export const includes = (include: readonly string[] | undefined, part: 'total' | 'status'): boolean =>
  include?.some((list) => list.split(',').includes(part)) ?? false

const momentOf = (time: string | undefined): Date | undefined =>
  time === undefined ? undefined : new Date(time)
