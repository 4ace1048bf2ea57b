import type { FastifyReply, FastifyRequest } from 'fastify'
import { readFields } from './fields.ts'
import { MEDIA_TYPE } from './media.ts'
import { columnsOf, type RowMedia, rowStream } from './rows.ts'
import { asWireSchema, dereference, type Resolve, type WireSchema } from './schema-walk.ts'

/** True when the client asks for a table, which a list may give whole. */
export const asksForRows = ({ media }: FastifyRequest): boolean => media === 'csv' || media === 'ndjson'

/**
 * Answers with all rows of a list as the table that was asked for, a batch at a time. Its columns are those of the
 * route's list, or the ones given; `fields` picks among them.
 */
export function answerRows(
  request: FastifyRequest,
  reply: FastifyReply,
  batches: AsyncIterable<Record<string, unknown>[]> | Iterable<Record<string, unknown>[]>,
  columns = listColumns(request)
): FastifyReply {
  const fields = readFields((request.query as { fields?: string }).fields, columns)
  const media = request.media as RowMedia
  reply.type(`${MEDIA_TYPE[media]}; charset=utf-8`)
  return reply.send(rowStream(media, batches, fields ?? columns))
}

function listColumns(request: FastifyRequest): string[] {
  const resolve: Resolve = (name) => request.server.getSchema(name) as WireSchema | undefined
  const responses = request.routeOptions.schema?.response as Record<string, object>
  const page = dereference(asWireSchema(responses[200]!), resolve)
  return columnsOf(dereference(page.properties!.items!, resolve).items!, resolve)
}
