import { isUtf8 } from 'node:buffer'
import type { FastifyRequest } from 'fastify'

/** The parameters of a query, each with the first of its values. */
export type Query = ReadonlyMap<string, string>

declare module 'fastify' {
  interface FastifyRequest {
    /** The query as the original would have read it; null until somebody asks. */
    legacyQuery: Query | null
  }
}

/** Without these, text stands for itself. */
const ENCODED = /[%+\x80-\xff]/
const ESCAPE = /%([0-9a-f]{2})/gi

/** The query of `request`, read once. */
export function queryOf(request: FastifyRequest): Query {
  request.legacyQuery ??= parseQuery(request.url)
  return request.legacyQuery
}

const AMPERSAND = 0x26
const EQUALS = 0x3d

/**
 * Reads the query of `url` as the original's framework did; the usual parsers differ in every oddity. Character by
 * character: `split` and `indexOf` cost more, and each datum comes in a query.
 */
export function parseQuery(url: string): Query {
  const query = new Map<string, string>()
  const read = ENCODED.test(url) ? decode : itself
  let start = url.indexOf('?') + 1
  if (start === 0) return query
  for (let at = start, equals = -1; at <= url.length; at++) {
    const unit = url.charCodeAt(at)
    if (unit === EQUALS && equals < start) equals = at
    if (unit !== AMPERSAND && at < url.length) continue
    const end = equals < start ? at : equals
    const name = read(url.slice(start, end))
    if (at > start && !query.has(name)) query.set(name, read(url.slice(end + 1, at)))
    start = at + 1
  }
  return query
}

const itself = (text: string): string => text

function decode(text: string): string {
  const bytes = text
    .replaceAll('+', ' ')
    .replace(ESCAPE, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return fromUtf8(Buffer.from(bytes, 'latin1'))
}

/** The text, in which each byte that is not part of a UTF-8 character stays percent-encoded. */
function fromUtf8(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString()
  let text = ''
  for (let at = 0; at < bytes.length; ) {
    const length = [1, 2, 3, 4].find((n) => isUtf8(bytes.subarray(at, at + n)))
    text += length
      ? bytes.toString('utf8', at, at + length)
      : `%${bytes.toString('hex', at, at + 1).toUpperCase()}`
    at += length ?? 1
  }
  return text
}
