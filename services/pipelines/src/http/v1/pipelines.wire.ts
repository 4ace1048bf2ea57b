import type { PinLabel } from '#domain/pins'
import {
  type Pipeline as DomainPipeline,
  formatPipelineId,
  type PipelineProfile as Profile
} from '#domain/pipeline'
import type { Pipeline, PipelineProfile } from './pipelines.schemas.ts'

export const pathOf = (id: number): string => `/api/v1/pipelines/${formatPipelineId(id)}`

export function toWire(pipeline: DomainPipeline): Pipeline {
  const self = pathOf(pipeline.id)
  return {
    id: formatPipelineId(pipeline.id),
    label: pipeline.label,
    pins: pipeline.pinLabels.map((pin) => ({ ...pin })),
    ownerId: pipeline.ownerId,
    createdAt: pipeline.createdAt.toISOString(),
    updatedAt: pipeline.updatedAt.toISOString(),
    links: { self, pins: `${self}/pins`, readings: `${self}/readings` }
  }
}

/** The profile that `body` describes; what it leaves out, or has as null, is empty. */
export const fromWire = ({ label, pins }: PipelineProfile): Profile => ({
  label: label ?? null,
  pinLabels: (pins ?? []).map(
    ({ pin, name, unit = null, min = null, max = null }): PinLabel => ({ pin, name, unit, min, max })
  )
})

/** The members a patch may name, as they are. */
export const patchTarget = (pipeline: DomainPipeline) => {
  const { label, pins } = toWire(pipeline)
  return { label, pins }
}
