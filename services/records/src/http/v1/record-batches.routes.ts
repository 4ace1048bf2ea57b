import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Violation } from '@fieldgate/errors'
import { authorOf, principalOf } from '@fieldgate/service-kit'
import { ref } from '@fieldgate/types'
import type { FastifyRequest, FastifySchemaValidationError } from 'fastify'
import type { Static } from 'typebox'
import type { BatchRow, RecordBatches, RowResult } from '#domain/record-batches'
import { RecordBatch, RecordBatchQuery, RecordBatchResult } from './record-batches.schemas.ts'
import { RecordWrite } from './records.schemas.ts'
import { contentOfWrite } from './records.wire.ts'

const BODY_LIMIT_BYTES = 8 * 1024 * 1024
const ALL_MEDIA = ['json', 'xml', 'csv', 'ndjson'] as const
const ROW = ref(RecordWrite)

export const recordBatchRoutes: FastifyPluginAsyncTypebox<{ batches: RecordBatches }> = async (
  app,
  { batches }
) => {
  app.post(
    '/records::batch',
    {
      config: { access: 'records:write', idempotent: true, media: ALL_MEDIA, bodyMedia: ALL_MEDIA },
      bodyLimit: BODY_LIMIT_BYTES,
      // The validation of a body stops at its first fault, but of each bad row is to be told: see rowsOf.
      attachValidation: true,
      schema: {
        operationId: 'createRecords',
        summary: 'Make up to 1,000 records at once',
        body: ref(RecordBatch),
        querystring: RecordBatchQuery,
        response: { 201: ref(RecordBatchResult), 207: ref(RecordBatchResult) }
      }
    },
    async (request, reply) => {
      const isAtomic = request.query.atomic !== 'false'
      const results = await batches.create(
        rowsOf(request),
        { isAtomic },
        principalOf(request),
        authorOf(request)
      )
      reply.code(results.every((result) => 'id' in result) ? 201 : 207)
      return { items: results.map(rowToWire) }
    }
  )
}

/** The rows of a body that is sound but for them; throws what else is wrong with the request. */
function rowsOf(request: FastifyRequest): BatchRow[] {
  const { body, validationError } = request
  if (validationError && !isOfRow(validationError)) throw validationError
  const isWellFormed = request.compileValidationSchema(ROW, 'body')
  return (body as Static<typeof RecordBatch>).items.map((row) =>
    isWellFormed(row)
      ? { content: contentOfWrite(row) }
      : { faults: (isWellFormed.errors ?? []).map(toViolation) }
  )
}

const isOfRow = ({
  validation,
  validationContext
}: NonNullable<FastifyRequest['validationError']>): boolean =>
  validationContext === 'body' && /^\/items\/\d/.test(validation[0]?.instancePath ?? '')

const toViolation = ({ instancePath, keyword, message }: FastifySchemaValidationError): Violation => ({
  pointer: instancePath,
  code: keyword,
  detail: message ?? 'is not valid'
})

const rowToWire = (result: RowResult, row: number) =>
  'id' in result
    ? { row, status: 201 as const, id: result.id }
    : { row, status: 422 as const, errors: [...result.faults] }
