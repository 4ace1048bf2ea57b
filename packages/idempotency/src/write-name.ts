import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { idempotencyKeyInvalid } from './errors.ts'

/** A write that its client named: the same again has the same name, and another content is an error of the client. */
export interface WriteName {
  id: string
  fingerprint: string
}

/** What of a write makes it another one. */
export interface WriteContent {
  operation: string
  content: unknown
}

/** A structured-field string (draft-ietf-httpapi-idempotency-key-header), or the bare text that people type. */
const KEY = /^"([\x20-\x7e]{1,255})"$|^([\x21\x23-\x7e]{1,255})$/

/** What most writes are told by. */
export const contentOfRequest = ({ method, url, body }: FastifyRequest): WriteContent => ({
  operation: `${method} ${url}`,
  content: body
})

/** The name that `caller` gave the request by Idempotency-Key; undefined where there is no such header. */
export function writeNameOf(
  request: FastifyRequest,
  caller: string,
  contentOf: (request: FastifyRequest) => WriteContent = contentOfRequest
): WriteName | undefined {
  const given = request.headers['idempotency-key']
  if (given === undefined) return undefined
  const { operation, content } = contentOf(request)
  const key = keyOf(given)
  // With the key, which is not stored: the digest alone must not give away a password in the content.
  return { id: digest(caller, operation, key), fingerprint: digest(key, canonical(content)) }
}

function keyOf(header: string | string[]): string {
  const [, quoted, bare] = KEY.exec(String(header)) ?? []
  const key = quoted ?? bare
  if (key === undefined) throw idempotencyKeyInvalid()
  return key
}

function digest(...parts: string[]): string {
  const hash = createHash('sha256')
  // The length in front keeps ("ab", "c") apart from ("a", "bc").
  for (const part of parts) hash.update(`${part.length}:${part}`)
  return hash.digest('base64url')
}

/** The content with its members in order, so that two spellings of one JSON value are one; bytes as they are. */
const canonical = (content: unknown): string =>
  Buffer.isBuffer(content)
    ? content.toString('latin1')
    : JSON.stringify(content ?? null, (_name, value: unknown) =>
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
          : value
      )
