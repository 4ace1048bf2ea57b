import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { hasCurrent, preconditionOf } from '@fieldgate/representations'
import { authorOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import { Type } from 'typebox'
import { type Photos, versionOf } from '#domain/photos'
import { callerOf } from '../caller.ts'
import { GatewayParams } from '../gateways/gateways.schemas.ts'
import { pathOf } from '../gateways/gateways.wire.ts'
import { PHOTO_BODIES, photoBodyHooks, photoOf, readImageBodies } from './photo-body.ts'

const LENIENT = { strict: false }
const problem = ref(Problem)
/** An answer that is all in its header; of a null there would be the word. */
const EMPTY = Type.Unsafe<undefined>({ type: 'null' })

/** A photo is a stranger's bytes: it is shown as an image and nothing else, whatever a browser makes of it. */
const SHOWN_SAFELY = {
  'cache-control': 'private, no-cache',
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff'
}

export const photoRoutes: FastifyPluginAsyncTypebox<{ photos: Photos }> = async (app, { photos }) => {
  await readImageBodies(app)

  app.put(
    '/gateways/:id/photo',
    {
      config: { access: 'gateways:write', media: 'own' },
      ...photoBodyHooks,
      schema: {
        operationId: 'putGatewayPhoto',
        summary: 'Sets the photo of a gateway: an image, bare or as the file of a form',
        consumes: [...PHOTO_BODIES],
        params: GatewayParams,
        // Not described further: the parsers read it, and a validator has no word for bytes.
        body: Type.Unsafe<unknown>({
          description: 'The bytes of the image, or a form that holds them as its one file.'
        }),
        response: {
          201: EMPTY,
          204: Type.Null(),
          404: problem,
          412: problem,
          413: problem,
          415: problem,
          422: problem
        }
      }
    },
    async (request, reply) => {
      const { id } = request.params
      const precondition = preconditionOf(request, LENIENT)
      const bytes = await photoOf(request)
      const isNew = await photos.set(callerOf(request), authorOf(request), id, bytes, precondition)
      if (!isNew) return reply.code(204).send(null)
      return reply
        .code(201)
        .header('location', `${pathOf(id)}/photo`)
        .send(undefined)
    }
  )

  app.get(
    '/gateways/:id/photo',
    {
      config: { access: 'gateways:read', media: 'own' },
      schema: {
        operationId: 'getGatewayPhoto',
        summary: 'The photo of a gateway',
        produces: ['image/png', 'image/jpeg', 'image/webp', 'image/gif'],
        params: GatewayParams,
        response: {
          200: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }),
          304: EMPTY,
          404: problem
        }
      }
    },
    async (request, reply) => {
      const photo = await photos.get(callerOf(request), request.params.id)
      const tag = `"${versionOf(photo)}-${photo.file}"`
      reply.headers(SHOWN_SAFELY).header('etag', tag)
      reply.header('last-modified', photo.createdAt.toUTCString())
      if (hasCurrent(request, tag, photo.createdAt)) return reply.code(304).send(undefined)
      const extension = photo.type.slice('image/'.length)
      reply.type(photo.type).header('content-disposition', `inline; filename="photo.${extension}"`)
      return reply.send(photo.bytes)
    }
  )

  app.delete(
    '/gateways/:id/photo',
    {
      config: { access: 'gateways:write' },
      schema: {
        operationId: 'deleteGatewayPhoto',
        summary: 'Removes the photo of a gateway',
        params: GatewayParams,
        response: { 204: Type.Null(), 404: problem, 412: problem }
      }
    },
    async (request, reply) => {
      const precondition = preconditionOf(request, LENIENT)
      await photos.remove(callerOf(request), authorOf(request), request.params.id, precondition)
      return reply.code(204).send(null)
    }
  )
}
