import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { violationsIn } from '@fieldgate/errors'
import { type BodyRow, readRows } from '@fieldgate/representations'
import { authorOf, principalOf } from '@fieldgate/service-kit'
import { ref } from '@fieldgate/types'
import type { Static } from 'typebox'
import type { BatchRow, RecordBatches, RowResult } from '#domain/record-batches'
import { RecordBatch, RecordBatchQuery, RecordBatchResult } from './record-batches.schemas.ts'
import { RecordWrite } from './records.schemas.ts'
import { contentOfWrite } from './records.wire.ts'

const BODY_LIMIT_BYTES = 8 * 1024 * 1024
const ALL_MEDIA = ['json', 'xml', 'csv', 'ndjson'] as const

export const recordBatchRoutes: FastifyPluginAsyncTypebox<{ batches: RecordBatches }> = async (
  app,
  { batches }
) => {
  app.post(
    '/records::batch',
    {
      config: {
        access: 'records:write',
        idempotent: true,
        rowwise: true,
        media: ALL_MEDIA,
        bodyMedia: ALL_MEDIA
      },
      bodyLimit: BODY_LIMIT_BYTES,
      // Of each bad row is to be told.
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
      const rows = readRows(request, ref(RecordWrite)).map(toRow)
      // Read last: where a row is wrong, `readRows` is what looks at the query.
      const isAtomic = request.query.atomic !== 'false'
      const results = await batches.create(rows, { isAtomic }, principalOf(request), authorOf(request))
      reply.code(results.every((result) => 'id' in result) ? 201 : 207)
      return { items: results.map(rowToWire) }
    }
  )
}

const toRow = (row: BodyRow<Static<typeof RecordWrite>>): BatchRow =>
  'fault' in row ? { faults: violationsIn(row.fault) } : { content: contentOfWrite(row.value) }

const rowToWire = (result: RowResult, row: number) =>
  'id' in result
    ? { row, status: 201 as const, id: result.id }
    : { row, status: 422 as const, errors: [...result.faults] }
