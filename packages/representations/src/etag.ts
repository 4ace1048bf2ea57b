import { hash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { oncePer } from './once-per.ts'

export interface Versioned {
  version: number
  updatedAt: Date
}

const digest = (body: string | Buffer): string => hash('sha256', body, 'base64url').slice(0, 16)

/** Bytes may be sent again and again: those of a lasting answer are. */
const digestOnce = oncePer((body: Buffer) => digest(body))

/** Adds the validators of `body`: a strong ETag and Last-Modified where it shows a resource, else a weak ETag. */
export function addValidators(
  reply: FastifyReply,
  body: string | Buffer,
  resource: Versioned | null
): string {
  const opaque = typeof body === 'string' ? digest(body) : digestOnce(body)
  const tag = resource ? `"${resource.version}-${opaque}"` : `W/"${opaque}"`
  reply.header('etag', tag)
  if (resource) reply.header('last-modified', resource.updatedAt.toUTCString())
  return tag
}

/** Adds the validators to the 200 of a GET. Gives what to send: nothing, with 304, when the client has just this. */
export function validate(
  request: FastifyRequest,
  reply: FastifyReply,
  body: string | Buffer,
  resource: Versioned | null
): string | Buffer | null {
  const tag = addValidators(reply, body, resource)
  if (!hasCurrent(request, tag, resource?.updatedAt)) return body
  reply.code(304).removeHeader('content-length').removeHeader('content-type')
  // A 304 may have no other length than the 200 (RFC 9110 section 8.6): Fastify tells that of text, even of none. The
  // text of a HEAD it drops itself, and has to be given for its length.
  return request.method === 'HEAD' ? body : null
}

/** Whether the client has what is `tag`. RFC 9110 section 13.2.2: the date decides only where no tag was sent. */
export function hasCurrent({ headers }: FastifyRequest, tag: string, updatedAt: Date | undefined): boolean {
  const ifNoneMatch = headers['if-none-match']
  if (ifNoneMatch !== undefined) {
    const opaque = (value: string) => value.trim().replace(/^W\//, '')
    return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((given) => opaque(given) === opaque(tag))
  }
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return updatedAt !== undefined && since >= Math.floor(updatedAt.getTime() / 1000) * 1000
}
