import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage, answerRows, asksForRows, readCursor } from '@fieldgate/representations'
import { Problem, ref } from '@fieldgate/types'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { bucketQueryContradictory } from '#domain/errors'
import type { Histories } from '#domain/history/histories'
import { parsePipelineId } from '#domain/pipelines/pipeline'
import type { RecordedReading } from '#domain/readings/reading'
import { toTime } from '../../time.ts'
import { callerOf } from '../caller.ts'
import { PipelineParams } from '../pipelines/pipelines.schemas.ts'
import { Reading } from '../readings/readings.schemas.ts'
import { toReading } from '../readings/readings.wire.ts'
import { HistoryAnswer, HistoryQuery } from './history.schemas.ts'
import { bucketsAsked, filterOf, memberOf, toBucket } from './history.wire.ts'

const PAGE_LIMIT = 50

export const historyRoutes: FastifyPluginAsyncTypebox<{ histories: Histories }> = async (
  app,
  { histories }
) => {
  /** The history as it is: a page of it, or all of it as a table. */
  async function answerReadings(
    request: FastifyRequest,
    reply: FastifyReply,
    id: number,
    query: HistoryQuery
  ) {
    const { sort = 'recordedAt', limit = PAGE_LIMIT } = query
    const direction = sort === 'recordedAt' ? 'asc' : 'desc'
    const order = { ...filterOf(query), direction, sortName: sort } as const
    const cursor = readCursor(query.cursor, sort)
    // HEAD would read the whole history through to throw it away.
    if (asksForRows(request) && query.limit === undefined && !cursor && request.method === 'GET') {
      const pages = histories.pages(callerOf(request), id, order)
      return answerRows(request, reply, asWire(pages), Object.keys(Reading.properties))
    }
    const slice = await histories.list(callerOf(request), id, { ...order, cursor, limit })
    return answerPage(request, reply, slice, limit, toReading)
  }

  async function answerBuckets(
    request: FastifyRequest,
    reply: FastifyReply,
    id: number,
    asked: ReturnType<typeof bucketsAsked>
  ) {
    const { buckets, columns, stepSeconds, from, to } = await histories.buckets(callerOf(request), id, asked)
    const items = buckets.map((bucket) => toBucket(bucket, columns))
    if (asksForRows(request)) {
      return answerRows(request, reply, [items], ['startsAt', ...columns.map(memberOf)])
    }
    return { items, stepSeconds, from: toTime(from), to: toTime(to) }
  }

  app.get(
    '/pipelines/:id/readings',
    {
      config: { access: 'pipelines:read', media: ['json', 'xml', 'csv', 'ndjson'] },
      schema: {
        operationId: 'listReadings',
        summary: 'The history: page by page, as a table of all, or by the bucket',
        params: PipelineParams,
        querystring: HistoryQuery,
        response: { 200: HistoryAnswer, 404: ref(Problem) }
      }
    },
    async (request, reply) => {
      const { query } = request
      const id = parsePipelineId(request.params.id)
      const { step, agg, limit, sort, cursor } = query
      const contradictory = step === undefined ? [agg] : [limit, sort, cursor]
      if (contradictory.some((given) => given !== undefined)) throw bucketQueryContradictory()
      return step === undefined
        ? answerReadings(request, reply, id, query)
        : answerBuckets(request, reply, id, bucketsAsked(query, step))
    }
  )
}

async function* asWire(pages: AsyncIterable<RecordedReading[]>) {
  for await (const page of pages) yield page.map(toReading)
}
