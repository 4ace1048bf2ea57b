import { hash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

export interface Versioned {
  version: number
  updatedAt: Date
}

const digest = (body: string | Buffer): string => hash('sha256', body, 'base64url').slice(0, 16)

/**
 * Adds the validators of a 200 to a GET: a strong ETag and Last-Modified where the resource has a version, a weak
 * ETag on anything else. Gives the body to send: none, with 304, when the client has this very representation.
 */
export function validate(
  request: FastifyRequest,
  reply: FastifyReply,
  body: string | Buffer,
  resource: Versioned | null
): string | Buffer {
  const tag = resource ? `"${resource.version}-${digest(body)}"` : `W/"${digest(body)}"`
  reply.header('etag', tag)
  if (resource) reply.header('last-modified', resource.updatedAt.toUTCString())
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
