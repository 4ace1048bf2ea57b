import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mediaTypeUnsupported, photoFormMalformed, photoTooLarge } from '#domain/errors'
import { MAX_PHOTO_BYTES } from '#domain/photo'

const FORM_BYTES = 64 * 1024
const TOO_LARGE = new Set(['FST_REQ_FILE_TOO_LARGE', 'FST_PARTS_LIMIT', 'FST_FIELDS_LIMIT'])

/** What a photo may be sent as. */
export const PHOTO_BODIES = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'multipart/form-data'
] as const
const ACCEPTED = PHOTO_BODIES.join(', ')
/** Whatever it calls itself, what kind of image it is is told by its bytes. */
const PHOTO_BODY = /^\s*(?:image\/|multipart\/form-data\s*(?:;|$))/i

/** For a route that takes a photo: refuses any other body before it is read, and any 415 says what would do. */
export const photoBodyHooks = {
  preParsing: async ({ headers }: FastifyRequest) => {
    if (!PHOTO_BODY.test(headers['content-type'] ?? ''))
      throw mediaTypeUnsupported(`the photo as ${ACCEPTED}.`)
  },
  onSend: async (_request: FastifyRequest, reply: FastifyReply) => {
    if (reply.statusCode === 415) reply.header('accept', ACCEPTED)
  }
}

/** Lets the routes of `app` read images, bare or in a form. */
export async function readImageBodies(app: FastifyInstance): Promise<void> {
  app.addContentTypeParser(
    /^image\//,
    { parseAs: 'buffer', bodyLimit: MAX_PHOTO_BYTES },
    async (_request: FastifyRequest, body: Buffer) => body
  )
  await app.register(multipart, {
    limits: { fileSize: MAX_PHOTO_BYTES, files: 1, parts: 6, fields: 5, fieldSize: FORM_BYTES / 8 }
  })
}

/** The bytes of the image in the body; what else a form holds, and what anyone calls it, is not looked at. */
export async function photoOf(request: FastifyRequest): Promise<Buffer> {
  if (Buffer.isBuffer(request.body)) return request.body
  if (Number(request.headers['content-length']) > MAX_PHOTO_BYTES + FORM_BYTES)
    throw photoTooLarge(MAX_PHOTO_BYTES)
  const bytes = await fileOf(request).catch((error: { code?: string }) => {
    throw TOO_LARGE.has(error.code ?? '') ? photoTooLarge(MAX_PHOTO_BYTES) : photoFormMalformed()
  })
  if (!bytes) throw photoFormMalformed()
  return bytes
}

/** The one file of the form, which is read to its end: a second file, or one part too many, may be behind it. */
async function fileOf(request: FastifyRequest): Promise<Buffer | undefined> {
  let bytes: Buffer | undefined
  for await (const part of request.parts()) if (part.type === 'file') bytes = await part.toBuffer()
  return bytes
}
