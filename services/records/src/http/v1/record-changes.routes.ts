import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage, readCursor } from '@fieldgate/representations'
import { principalOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { Records } from '#domain/records'
import { RecordChangePage, RecordChangeQuery, RecordParams } from './records.schemas.ts'
import { changeToWire } from './records.wire.ts'

export const recordChangeRoutes: FastifyPluginAsyncTypebox<{ records: Records }> = async (
  app,
  { records }
) => {
  app.get(
    '/records/:id/changes',
    {
      config: { access: 'records:read', media: ['json', 'xml', 'csv', 'ndjson'] },
      schema: {
        operationId: 'listRecordChanges',
        summary: 'Who changed the record, when, and from what to what',
        params: RecordParams,
        querystring: RecordChangeQuery,
        response: { 200: RecordChangePage, 404: ref(Problem) }
      }
    },
    async (request, reply) => {
      const { sort, limit, cursor: place } = request.query
      const page = { sort, limit, cursor: readCursor(place, sort) }
      const slice = await records.listChanges(request.params.id, page, principalOf(request))
      return answerPage(request, reply, slice, limit, changeToWire)
    }
  )
}
