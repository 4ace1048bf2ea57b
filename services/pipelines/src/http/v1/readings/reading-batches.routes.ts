import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { AppError } from '@fieldgate/errors'
import { readRows } from '@fieldgate/representations'
import { Problem, ref } from '@fieldgate/types'
import { parsePipelineId } from '#domain/pipelines/pipeline'
import type { ReadingBatches } from '#domain/readings/reading-batches'
import { callerOf, userOf } from '../caller.ts'
import { PipelineParams } from '../pipelines/pipelines.schemas.ts'
import {
  BatchQuery,
  BatchResult,
  PipelineReading,
  PipelineReadingBatch,
  ReadingBatch
} from './reading-batches.schemas.ts'
import { toResult } from './reading-batches.wire.ts'
import { NewReading } from './readings.schemas.ts'
import { fromWire } from './readings.wire.ts'

const FORMS = 'As JSON (`{ "items": […] }` or the list alone), XML, NDJSON or CSV.'

/** One row that is wrong must not be the end of all. */
const batch = {
  bodyLimit: 8 * 1024 * 1024,
  attachValidation: true,
  config: {
    access: 'pipelines:push',
    idempotent: true,
    rowwise: true,
    bodyMedia: ['json', 'xml', 'csv', 'ndjson']
  }
} as const

export const readingBatchRoutes: FastifyPluginAsyncTypebox<{ batches: ReadingBatches }> = async (
  app,
  { batches }
) => {
  app.post(
    '/pipelines/:id/readings::batch',
    {
      ...batch,
      schema: {
        operationId: 'sendReadings',
        summary: 'Up to 5,000 readings of one pipeline, each with its own time',
        description: FORMS,
        params: PipelineParams,
        querystring: BatchQuery,
        body: ref(ReadingBatch),
        response: { 200: ref(BatchResult), 404: ref(Problem), 409: ref(Problem) }
      }
    },
    async (request) => {
      const rows = readRows(request, ref(NewReading))
      const readings = rows.map((row) => ('fault' in row ? row.fault : fromWire(row.value)))
      const id = parsePipelineId(request.params.id)
      return toResult(rows, await batches.storeOf(callerOf(request), id, readings, request.query.onDuplicate))
    }
  )

  app.post(
    '/readings::batch',
    {
      ...batch,
      schema: {
        operationId: 'forwardReadings',
        summary: 'Up to 5,000 readings of many pipelines, as a site gateway forwards them',
        description: `${FORMS} The caller reaches each pipeline itself: a device's key opens nothing here.`,
        querystring: BatchQuery,
        body: ref(PipelineReadingBatch),
        response: { 200: ref(BatchResult), 409: ref(Problem) }
      }
    },
    async (request) => {
      const rows = readRows(request, ref(PipelineReading))
      const readings = rows.map((row) => {
        if ('fault' in row) return row.fault
        const { pipelineId, ...value } = row.value
        const reading = fromWire(value)
        return reading instanceof AppError ? reading : { ...reading, id: parsePipelineId(pipelineId) }
      })
      return toResult(rows, await batches.storeMany(userOf(request), readings, request.query.onDuplicate))
    }
  )
}
