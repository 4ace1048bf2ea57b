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
): string | Buffer {
  const tag = addValidators(reply, body, resource)
  if (!hasCurrent(request, tag, resource)) return body
  reply.code(304).removeHeader('content-length').removeHeader('content-type')
  return ''
}

/** RFC 9110 section 13.2.2: the tag decides, and the date only where no tag was sent. */
function hasCurrent({ headers }: FastifyRequest, tag: string, resource: Versioned | null): boolean {
  const ifNoneMatch = headers['if-none-match']
  if (ifNoneMatch !== undefined) {
    const opaque = (value: string) => value.trim().replace(/^W\//, '')
    return ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((given) => opaque(given) === opaque(tag))
  }
  const since = Date.parse(headers['if-modified-since'] ?? '')
  return resource !== null && since >= Math.floor(resource.updatedAt.getTime() / 1000) * 1000
}
