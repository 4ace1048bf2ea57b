import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage, answerRows, asksForRows, readCursor } from '@fieldgate/representations'
import { authorOf, principalOf } from '@fieldgate/service-kit'
import { ref } from '@fieldgate/types'
import type { DataRecord } from '#domain/record'
import type { Records } from '#domain/records'
import { RecordListQuery, RecordPage, RecordResource, RecordWrite } from './records.schemas.ts'
import { contentOfWrite, filterOf, recordPath, toWire } from './records.wire.ts'

const PAGE_LIMIT = 50

export const recordsRoutes: FastifyPluginAsyncTypebox<{ records: Records }> = async (app, { records }) => {
  app.get(
    '/records',
    {
      config: { access: 'records:read', media: ['json', 'xml', 'csv', 'ndjson'] },
      schema: {
        operationId: 'listRecords',
        summary: 'The records, page by page, or as a table of all',
        querystring: RecordListQuery,
        response: { 200: RecordPage }
      }
    },
    async (request, reply) => {
      const { query } = request
      const { sort, limit = PAGE_LIMIT } = query
      const filter = filterOf(query)
      const cursor = readCursor(query.cursor, sort)
      // HEAD would read the whole table through to throw it away.
      if (asksForRows(request) && query.limit === undefined && !cursor && request.method === 'GET') {
        return answerRows(request, reply, asWire(records.pages({ filter, sort }, principalOf(request))))
      }
      const includeTotal = query.include === 'total'
      const slice = await records.list({ filter, sort, cursor, limit, includeTotal }, principalOf(request))
      return answerPage(request, reply, slice, limit, toWire)
    }
  )

  app.post(
    '/records',
    {
      config: { access: 'records:write', idempotent: true },
      schema: {
        operationId: 'createRecord',
        summary: 'Make a record',
        body: ref(RecordWrite),
        response: { 201: ref(RecordResource) }
      }
    },
    async (request, reply) => {
      const content = contentOfWrite(request.body)
      const record = await records.create(content, principalOf(request), authorOf(request))
      reply.code(201).header('location', recordPath(record.id))
      reply.resource = record
      return toWire(record)
    }
  )
}

async function* asWire(pages: AsyncIterable<DataRecord[]>) {
  for await (const page of pages) yield page.map(toWire)
}
