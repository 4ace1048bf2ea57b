import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { assertVersion } from './api-version.ts'
import { addBodyParsers, assertBodyMedia } from './body-parsers.ts'
import { liftRows } from './body-rows.ts'
import { assertClean } from './clean-text.ts'
import { addValidators, type Versioned, validate } from './etag.ts'
import { pick, readFields } from './fields.ts'
import { MEDIA_TYPE, type Media, notAcceptable, preferredMedia, RESOURCE_MEDIA } from './media.ts'
import { completeSchema } from './route-schema.ts'
import { columnsOf, rowHeader, rowLines } from './rows.ts'
import { asWireSchema, branchOf, dereference, type Resolve, type WireSchema } from './schema-walk.ts'
import { writeXml } from './xml-writer.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The forms the route answers in; 'own': its answer has a type of its own. JSON and XML unless it says otherwise. */
    media?: readonly Media[] | 'own'
    /** The forms of body the route reads. JSON and XML unless it says otherwise. */
    bodyMedia?: readonly Media[]
    /** True: one bad row does not refuse the body; the handler takes its rows by `readRows`. Needs `attachValidation`. */
    rowwise?: boolean
  }
  interface FastifyRequest {
    /** The form the client likes best of those the route answers in. */
    media: Media
  }
  interface FastifyReply {
    /** What the answer shows, where that has a version: its ETag and Last-Modified come from here. */
    resource: Versioned | null
  }
}

/**
 * How the resources of a face meet the wire: the form the client asks for, bodies in every form, problems in XML,
 * sparse fields, validators and 304. Register it after the error dialect and before the routes.
 */
export const representations = fp(
  async (app) => {
    const resolve: Resolve = (name) => app.getSchema(name) as WireSchema | undefined
    app.decorateRequest('media', 'json')
    app.decorateReply('resource', null)
    addBodyParsers(app)
    app.addHook('onRoute', completeSchema)

    app.addHook('onRequest', (request, reply, done) => {
      const { media: offered = RESOURCE_MEDIA, bodyMedia = RESOURCE_MEDIA } = request.routeOptions.config
      const preferred = preferredMedia(request, offered === 'own' ? RESOURCE_MEDIA : offered)
      request.media = preferred ?? 'json'
      if (offered === 'own') return done()
      reply.header('vary', 'Accept')
      assertVersion(request)
      if (!preferred) throw notAcceptable(offered)
      if (request.method === 'GET' || request.method === 'HEAD')
        reply.header('cache-control', 'private, no-cache')
      else if (!request.is404) assertBodyMedia(request, reply, bodyMedia)
      done()
    })

    app.addHook('preValidation', (request, _reply, done) => {
      if (request.routeOptions.config.rowwise) liftRows(request)
      else assertClean(request.body)
      done()
    })

    app.addHook('preSerialization', (request, reply, payload, done) => {
      const isOwn = request.routeOptions.config.media === 'own' && !isProblem(reply)
      done(null, isOwn ? payload : present(request, reply, payload, resolve))
    })

    app.addHook('onSend', (request, reply, payload, done) =>
      done(null, withValidators(request, reply, payload))
    )
  },
  { name: 'representations', fastify: '5.x' }
)

const isProblem = (reply: FastifyReply) =>
  String(reply.getHeader('content-type') ?? '').startsWith('application/problem+json')

/** What is sent, now that it is known byte by byte. */
function withValidators(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  if (request.routeOptions.config.media === 'own') return payload
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (isRead && reply.statusCode === 200) return validate(request, reply, payload, reply.resource)
  // What a write left behind, so that the next one need not read it first.
  if (!isRead && reply.statusCode < 300 && reply.resource) addValidators(reply, payload, reply.resource)
  return payload
}

/** Puts `payload` into the form that was negotiated; what is left as it is goes out as JSON by the route's schema. */
function present(request: FastifyRequest, reply: FastifyReply, payload: unknown, resolve: Resolve): unknown {
  if (isProblem(reply)) {
    if (request.media !== 'xml') return payload
    reply.type('application/problem+xml')
    reply.serializer((problem) => writeXml(problem, { $ref: 'Problem#' }, resolve))
    return payload
  }
  const { fields: asked } = request.query as { fields?: string }
  if (request.media === 'json' && asked === undefined) return payload
  const schema = responseSchema(request, reply, payload, resolve)
  if (!schema || request.media === 'sse') return payload
  const list = schema.properties?.items && dereference(schema.properties.items, resolve).items
  const fields = readFields(asked, columnsOf(list ?? schema, resolve))
  const keep = (value: unknown) => (fields ? keepFields(value, fields, list !== undefined) : value)

  if (request.media === 'json') {
    if (!fields) return payload
    // By way of the schema's own serialiser, so that what it holds back stays back.
    reply
      .type(MEDIA_TYPE.json)
      .serializer((full) =>
        JSON.stringify(
          keep(JSON.parse(reply.serializeInput(full as Record<string, unknown>, reply.statusCode as never)))
        )
      )
    return payload
  }
  reply.type(`${MEDIA_TYPE[request.media]}; charset=utf-8`)
  if (request.media === 'xml') {
    reply.serializer((full) => writeXml(keep(full), schema, resolve))
    return payload
  }
  const media = request.media
  const columns = fields ?? columnsOf(list ?? schema, resolve)
  reply.serializer(
    (full) =>
      rowHeader(media, columns) +
      rowLines(media, (full as { items: Record<string, unknown>[] }).items, columns)
  )
  return payload
}

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
