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

/** Of no other characters than these, text stands for itself. */
const PLAIN = /^[\w.=&-]*$/
const ESCAPE = /%([0-9a-f]{2})/gi

/** The query of `request`, read once. */
export function queryOf(request: FastifyRequest): Query {
  request.legacyQuery ??= parseQuery(request.url)
  return request.legacyQuery
}

/** Reads the query of `url` as the original's framework did; the usual parsers differ in every oddity. */
export function parseQuery(url: string): Query {
  const query = new Map<string, string>()
  const start = url.indexOf('?') + 1
  const text = start === 0 ? '' : url.slice(start)
  const read = PLAIN.test(text) ? itself : decode
  for (const pair of text.split('&')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const name = read(at < 0 ? pair : pair.slice(0, at))
    if (!query.has(name)) query.set(name, at < 0 ? '' : read(pair.slice(at + 1)))
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
