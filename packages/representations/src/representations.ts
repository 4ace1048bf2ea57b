import { refuseOnceCounted } from '@fieldgate/service-kit'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { assertVersion } from './api-version.ts'
import { addBodyParsers, assertBodyMedia } from './body-parsers.ts'
import { liftRows } from './body-rows.ts'
import { assertClean } from './clean-text.ts'
import { addValidators, type Versioned, validate } from './etag.ts'
import { writeOnce } from './lasting-answers.ts'
import { type Media, notAcceptable, preferredMedia, RESOURCE_MEDIA, varyByAccept } from './media.ts'
import { completeSchema } from './route-schema.ts'
import type { Resolve, WireSchema } from './schema-walk.ts'
import { isProblem, writeJson, writerOf } from './writer.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The forms the route answers in; 'own': its answer has a type of its own. JSON and XML unless it says otherwise. */
    media?: readonly Media[] | 'own'
    /** The forms of body the route reads. JSON and XML unless it says otherwise. */
    bodyMedia?: readonly Media[]
    /** True: one bad row does not refuse the body; the handler takes its rows by `readRows`. Needs `attachValidation`. */
    rowwise?: boolean
    /** True: the handler never changes what it gave, and gives the same object again until that says something else. */
    lasting?: boolean
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
    refuseOnceCounted(app)
    addBodyParsers(app)
    app.addHook('onRoute', completeSchema)

    app.addHook('onRequest', (request, reply, done) => {
      const { media: offered = RESOURCE_MEDIA, bodyMedia = RESOURCE_MEDIA } = request.route.config
      const preferred = preferredMedia(request, offered === 'own' ? RESOURCE_MEDIA : offered)
      request.media = preferred ?? 'json'
      if (offered !== 'own') varyByAccept(reply)
      try {
        assertVersion(request)
        if (offered !== 'own') {
          if (!preferred) throw notAcceptable(offered)
          if (request.method === 'GET' || request.method === 'HEAD')
            reply.header('cache-control', 'private, no-cache')
          else if (!request.is404) assertBodyMedia(request, reply, bodyMedia)
        }
      } catch (refusal) {
        request.refusal = refusal as Error
      }
      done()
    })

    app.addHook('preValidation', (request, _reply, done) => {
      if (request.route.config.rowwise) liftRows(request)
      else assertClean(request.body)
      done()
    })

    app.addHook('preSerialization', (request, reply, payload, done) => {
      const { media, lasting } = request.route.config
      if (media === 'own' && !isProblem(reply)) return done(null, payload)
      const writer = writerOf(request, reply, payload, resolve)
      if (writer) reply.type(writer.type).serializer(writer.write)
      if (lasting && isWhole(request, reply)) {
        const write = writer?.write ?? ((whole: unknown) => writeJson(reply, whole))
        const bytesOf = (answer: unknown) => writeOnce(answer as object, request.media, () => write(answer))
        // Fastify sends bytes as well as text; only its types do not say so.
        reply.serializer(bytesOf as unknown as (answer: unknown) => string)
      }
      done(null, payload)
    })

    app.addHook('onSend', (request, reply, payload, done) =>
      done(null, withValidators(request, reply, payload))
    )
  },
  { name: 'representations', fastify: '5.x' }
)

/** Not one of the many answers that `fields` makes of one. */
const isWhole = ({ query }: FastifyRequest, { statusCode }: FastifyReply) =>
  statusCode === 200 && (query as { fields?: string }).fields === undefined

/** What is sent, now that it is known byte by byte. */
function withValidators(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  if (request.route.config.media === 'own') return payload
  if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (isRead && reply.statusCode === 200) return validate(request, reply, payload, reply.resource)
  // What a write left behind, so that the next one need not read it first.
  if (!isRead && reply.statusCode < 300 && reply.resource) addValidators(reply, payload, reply.resource)
  return payload
}
