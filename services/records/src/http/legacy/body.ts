import type { FastifyInstance, FastifyRequest } from 'fastify'
import { bodyMalformed, mediaTypeUnsupported } from '#domain/errors'

const JSON_TYPE = /^application\/(json|[\w.+-]+\+json)$/
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Bodies arrive unread: the original looked for the key, and for the record, before it looked at the body. */
export function leaveBodiesUnread(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
}

/** The members of the JSON object that the body holds. */
export function jsonObjectOf(request: FastifyRequest): Readonly<Record<string, unknown>> {
  const mediaType = (request.headers['content-type'] ?? '').split(';', 1)[0]!.trim().toLowerCase()
  if (!JSON_TYPE.test(mediaType)) throw mediaTypeUnsupported()
  const value = parse(request.body)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bodyMalformed()
  return value as Record<string, unknown>
}

function parse(body: unknown): unknown {
  if (!Buffer.isBuffer(body)) return undefined
  try {
    return JSON.parse(utf8.decode(body))
  } catch {
    return undefined
  }
}
