import { readXml } from '@fieldgate/representations'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type DocumentValue, parseDocument } from '#domain/document'
import { bodyNotUtf8, contentEncodingUnsupported, mediaTypeUnsupported } from '#domain/errors'
import { fromXml } from './xml-payload.ts'

const MAX_BODY_BYTES = 1024 * 1024
const JSON_TYPE = /^application\/(?:.+\+)?json$/

/** The routes decide what a body is, and DELETE never looks: so none is refused, or parsed, before them. */
export function keepBodiesAsBytes(app: FastifyInstance): void {
  app.removeAllContentTypeParsers()
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: MAX_BODY_BYTES },
    async (_request: unknown, body: Buffer) => body
  )
}

/** Letter by letter, as the original compared: with a charset, or as text/xml, it did not know XML. */
export const isXml = ({ headers }: FastifyRequest): boolean => headers['content-type'] === 'application/xml'

/** What the body says, read as its Content-Type announces it. */
export async function readPayload(request: FastifyRequest): Promise<DocumentValue> {
  const encoding = request.headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity') throw contentEncodingUnsupported()
  const body = (request.body as Buffer | undefined) ?? Buffer.alloc(0)
  if (isXml(request)) return fromXml(await readXml(body))
  if (isJson(request)) return parseDocument(decode(body))
  throw mediaTypeUnsupported('application/json or application/xml')
}

function isJson({ headers }: FastifyRequest): boolean {
  const [mediaType = ''] = (headers['content-type'] ?? '').split(';', 1)
  return JSON_TYPE.test(mediaType.trim().toLowerCase())
}

function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body)
  } catch {
    throw bodyNotUtf8()
  }
}
