import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { AppError } from '@fieldgate/errors'
import { writeNameOf } from '@fieldgate/idempotency'
import { Problem, ref } from '@fieldgate/types'
import type { FastifyRequest } from 'fastify'
import { parsePipelineId } from '#domain/pipelines/pipeline'
import type { ReadingBatches } from '#domain/readings/reading-batches'
import type { Readings } from '#domain/readings/readings'
import { callerIdOf, callerOf } from '../caller.ts'
import { PipelineParams } from '../pipelines/pipelines.schemas.ts'
import { pathOf } from '../pipelines/pipelines.wire.ts'
import { NewReading, Reading } from './readings.schemas.ts'
import { fromWire, toReading } from './readings.wire.ts'

const problem = ref(Problem)

/** One that tells no time goes the hot path, which sees to its Idempotency-Key itself. */
const tellsTime = ({ body }: FastifyRequest): boolean => (body as NewReading).recordedAt !== undefined

interface ReadingOptions {
  readings: Readings
  batches: ReadingBatches
}

export const readingRoutes: FastifyPluginAsyncTypebox<ReadingOptions> = async (
  app,
  { readings, batches }
) => {
  app.post(
    '/pipelines/:id/readings',
    {
      config: { access: 'pipelines:push', idempotent: tellsTime },
      schema: {
        operationId: 'sendReading',
        summary: 'One reading; answered once it is durable',
        params: PipelineParams,
        body: ref(NewReading),
        response: { 201: ref(Reading), 404: problem, 409: problem }
      }
    },
    async (request, reply) => {
      const id = parsePipelineId(request.params.id)
      const caller = callerOf(request)
      const reading = fromWire(request.body)
      if (reading instanceof AppError) throw reading
      const { change, recordedAt } = reading
      const receipt =
        recordedAt === undefined
          ? await readings.write(caller, id, change, 'none', writeNameOf(request, callerIdOf(request)))
          : await batches.storeOne(caller, id, reading)
      if (receipt.isReplay) reply.header('idempotency-replayed', 'true')
      reply.code(201).header('location', `${pathOf(id)}/pins`)
      return toReading({ ...receipt, pins: change })
    }
  )
}
