import { AppError } from '@fieldgate/errors'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { bodyOfRows } from './body-rows.ts'
import { decodeUtf8 } from './clean-text.ts'
import { inexactIn } from './exact-numbers.ts'
import { MEDIA_TYPE, type Media, mediaNames } from './media.ts'
import { readCsv, readNdjson } from './rows.ts'
import { asWireSchema, dereference, type Resolve, type WireSchema } from './schema-walk.ts'
import { readXml } from './xml-reader.ts'
import { valueOfXml } from './xml-value.ts'

const JSON_BODIES = [MEDIA_TYPE.json, 'application/merge-patch+json', 'application/vnd.fieldgate.v1+json']
const XML_BODIES = [MEDIA_TYPE.xml, 'text/xml', 'application/vnd.fieldgate.v1+xml']

/** Reads bodies of every form into what the route's schema describes; rows become `{ items: [...] }`. */
export function addBodyParsers(app: FastifyInstance): void {
  const resolve: Resolve = (name) => app.getSchema(name) as WireSchema | undefined
  const parseJson = app.getDefaultJsonParser('error', 'error')
  app.removeAllContentTypeParsers()

  app.addContentTypeParser(
    JSON_BODIES,
    { parseAs: 'buffer' },
    (request: FastifyRequest, body: Buffer, done: (fault: Error | null, value?: unknown) => void) => {
      const text = decodeUtf8(body)
      void parseJson(request, text, (fault, value) => done(fault ?? inexactIn(text) ?? null, value))
    }
  )
  app.addContentTypeParser(XML_BODIES, { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) =>
    valueOfXml(await readXml(body), bodySchema(request), resolve)
  )
  app.addContentTypeParser(
    mediaNames(['csv']),
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) =>
      bodyOfRows(request, readCsv(decodeUtf8(body), rowSchema(request, resolve), resolve))
  )
  app.addContentTypeParser(
    mediaNames(['ndjson']),
    { parseAs: 'buffer' },
    async (request: FastifyRequest, body: Buffer) => bodyOfRows(request, readNdjson(decodeUtf8(body)))
  )
}

/** Refuses a body that no parser of this route reads, and says which would do (RFC 9110 section 15.5.16). */
export function assertBodyMedia(
  request: FastifyRequest,
  reply: FastifyReply,
  accepted: readonly Media[]
): void {
  const { 'content-type': contentType, 'content-encoding': encoding = 'identity' } = request.headers
  if (encoding.toLowerCase() !== 'identity') {
    reply.header('accept-encoding', 'identity')
    throw new AppError(
      'unsupported',
      'content_encoding_unsupported',
      'Send the body without a Content-Encoding.'
    )
  }
  if (contentType === MEDIA_TYPE.json && accepted.includes('json')) return
  if (contentType === undefined && !hasBody(request)) return
  const [name = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase())
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '')
  const names = [...mediaNames(accepted), ...(accepted.includes('json') ? JSON_BODIES : [])]
  if (names.includes(name) && (charset === undefined || charset === 'utf-8')) return
  const offered = accepted.map((media) => MEDIA_TYPE[media]).join(', ')
  reply.header('accept', offered)
  throw new AppError('unsupported', 'media_type_unsupported', `Send the body as ${offered}, in UTF-8.`)
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0'

const bodySchema = (request: FastifyRequest): WireSchema =>
  asWireSchema((request.routeOptions.schema?.body ?? {}) as object)

const rowSchema = (request: FastifyRequest, resolve: Resolve): WireSchema =>
  dereference(bodySchema(request), resolve).properties?.items?.items ?? {}
