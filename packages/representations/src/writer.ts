import type { FastifyReply, FastifyRequest } from 'fastify'
import { pick, readFields } from './fields.ts'
import { MEDIA_TYPE } from './media.ts'
import { columnsOf, rowHeader, rowLines } from './rows.ts'
import { asWireSchema, branchOf, dereference, type Resolve, type WireSchema } from './schema-walk.ts'
import { writeXml } from './xml-writer.ts'

/** How an answer becomes text, and what that text is called. */
interface Writer {
  type: string
  write: (payload: unknown) => string
}

export const isProblem = (reply: FastifyReply) =>
  String(reply.getHeader('content-type') ?? '').startsWith('application/problem+json')

/** What puts `payload` into the form that was negotiated; undefined: it goes out as JSON by the route's schema. */
export function writerOf(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  resolve: Resolve
): Writer | undefined {
  const { media } = request
  if (isProblem(reply)) {
    if (media !== 'xml') return undefined
    return {
      type: 'application/problem+xml',
      write: (problem) => writeXml(problem, { $ref: 'Problem#' }, resolve)
    }
  }
  const { fields: asked } = request.query as { fields?: string }
  if (media === 'json' && asked === undefined) return undefined
  const schema = responseSchema(request, reply, payload, resolve)
  if (!schema || media === 'sse') return undefined
  const list = schema.properties?.items && dereference(schema.properties.items, resolve).items
  const fields = readFields(asked, columnsOf(list ?? schema, resolve))
  const keep = (value: unknown) => (fields ? keepFields(value, fields, list !== undefined) : value)

  if (media === 'json') {
    // By way of the schema's own serialiser, so that what it holds back stays back.
    return {
      type: MEDIA_TYPE.json,
      write: (full) => JSON.stringify(keep(JSON.parse(writeJson(reply, full))))
    }
  }
  const type = `${MEDIA_TYPE[media]}; charset=utf-8`
  if (media === 'xml') return { type, write: (full) => writeXml(keep(full), schema, resolve) }
  const columns = fields ?? columnsOf(list ?? schema, resolve)
  return {
    type,
    write: (full) =>
      rowHeader(media, columns) +
      rowLines(media, (full as { items: Record<string, unknown>[] }).items, columns)
  }
}

/** JSON by the schema that the route has for the answer's status. */
export const writeJson = (reply: FastifyReply, payload: unknown): string =>
  reply.serializeInput(payload as Record<string, unknown>, reply.statusCode as never)

const keepFields = (value: unknown, fields: readonly string[], isList: boolean): unknown =>
  isList
    ? { ...(value as object), items: (value as { items: object[] }).items.map((item) => pick(item, fields)) }
    : pick(value as object, fields)

function responseSchema(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  resolve: Resolve
): WireSchema | undefined {
  const responses = request.routeOptions.schema?.response as Record<string, object> | undefined
  const schema = responses?.[reply.statusCode]
  return schema && branchOf(dereference(asWireSchema(schema), resolve), payload, resolve)
}
