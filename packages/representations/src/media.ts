import { AppError } from '@fieldgate/errors'
import type { FastifyReply, FastifyRequest } from 'fastify'
import Negotiator from 'negotiator'

/** The forms a resource may take on the wire; `sse` is a stream that the route itself sends. */
export type Media = 'json' | 'xml' | 'csv' | 'ndjson' | 'sse'

/** What a resource comes as unless its route says otherwise. */
export const RESOURCE_MEDIA: readonly Media[] = ['json', 'xml']

export const MEDIA_TYPE: Record<Media, string> = {
  json: 'application/json',
  xml: 'application/xml',
  csv: 'text/csv',
  ndjson: 'application/x-ndjson',
  sse: 'text/event-stream'
}

/** What else a client may call each form. */
const ALIASES: Record<Media, readonly string[]> = {
  json: ['application/vnd.fieldgate.v1+json', 'application/problem+json'],
  xml: ['text/xml', 'application/vnd.fieldgate.v1+xml', 'application/problem+xml'],
  csv: [],
  ndjson: ['application/ndjson'],
  sse: []
}

const CANONICAL = new Map(
  Object.entries(ALIASES).flatMap(([media, names]) => names.map((name) => [name, MEDIA_TYPE[media as Media]]))
)
const ALIAS = new RegExp([...CANONICAL.keys()].map((name) => name.replace(/[.+]/g, '\\$&')).join('|'), 'gi')

export const mediaNames = (media: readonly Media[]): string[] =>
  media.flatMap((medium) => [MEDIA_TYPE[medium], ...ALIASES[medium]])

/**
 * The form of `offered` that the client likes best (RFC 9110 section 12.5.1: q-values, the more specific range
 * wins, a tie goes to the first offered); undefined when it accepts none.
 */
export function preferredMedia(request: FastifyRequest, offered: readonly Media[]): Media | undefined {
  const { accept } = request.headers
  if (!accept || accept === '*/*' || accept === MEDIA_TYPE[offered[0]!]) return offered[0]
  const canonical = accept.replace(ALIAS, (name) => CANONICAL.get(name.toLowerCase())!)
  const headers = { accept: inOurOrder(canonical, offered) }
  const best = new Negotiator({ headers }).mediaType(offered.map(inUtf8))
  return offered.find((medium) => inUtf8(medium) === best)
}

/** As answers name it: a client may ask for just that. */
const inUtf8 = (medium: Media): string => `${MEDIA_TYPE[medium]}; charset=utf-8`

/** Among ranges that weigh the same, the order they come in would decide. */
function inOurOrder(accept: string, offered: readonly Media[]): string {
  const rank = (range: string) => {
    const at = offered.findIndex((medium) => range.trim().toLowerCase().startsWith(MEDIA_TYPE[medium]))
    return at === -1 ? offered.length : at
  }
  return accept
    .split(',')
    .toSorted((a, b) => rank(a) - rank(b))
    .join(',')
}

/** Says that the answer depends on Accept, besides what it is said to depend on already: with CORS that is Origin. */
export function varyByAccept(reply: FastifyReply): void {
  const others = reply.getHeader('vary')
  reply.header('vary', others === undefined ? 'Accept' : `${others}, Accept`)
}

export const notAcceptable = (offered: readonly Media[]) =>
  new AppError(
    'not_acceptable',
    'not_acceptable',
    `This resource comes as ${offered.map((m) => MEDIA_TYPE[m]).join(', ')}.`
  )
