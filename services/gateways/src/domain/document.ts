import { isLosslessNumber, type LosslessNumber, parse, stringify } from 'lossless-json'
import { documentMalformed, documentTextInvalid, documentTooDeep, documentTooLarge } from './errors.ts'

/** A JSON value whose numbers keep the digits they came with: 230.50 stays 230.50. */
export type DocumentValue = null | boolean | string | LosslessNumber | DocumentValue[] | DocumentObject

export interface DocumentObject {
  [member: string]: DocumentValue
}

const MAX_DEPTH = 32
const MAX_BYTES = 1024 * 1024

export const isDocumentObject = (value: DocumentValue | undefined): value is DocumentObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isLosslessNumber(value)

/** True for text that PostgreSQL keeps, and gives back as it was. */
export const isStorableText = (text: string): boolean => !text.includes('\0') && text.isWellFormed()

/** Reads JSON; of a repeated member the last one wins. */
export function parseDocument(json: string): DocumentValue {
  // The parser recurses, so the depth has to be known before it starts.
  if (depthOf(json) > MAX_DEPTH) throw documentTooDeep(MAX_DEPTH)
  try {
    return parse(json, undefined, { onDuplicateKey: ({ newValue }) => newValue }) as DocumentValue
  } catch (error) {
    throw documentMalformed((error as SyntaxError).message)
  }
}

/** Writes JSON, whatever its size. */
export const serializeDocument = (value: DocumentValue): string => stringify(value)!

/** The JSON text to keep a document as; throws where it could not be kept whole. */
export function documentToKeep(document: DocumentObject): string {
  assertStorable(document)
  const json = serializeDocument(document)
  if (Buffer.byteLength(json) > MAX_BYTES) throw documentTooLarge(MAX_BYTES)
  return json
}

function assertStorable(value: DocumentValue, depth = 1): void {
  if (typeof value === 'string' && !isStorableText(value)) throw documentTextInvalid()
  const parts = Array.isArray(value)
    ? value
    : isDocumentObject(value)
      ? Object.entries(value).flat()
      : undefined
  if (!parts) return
  if (depth > MAX_DEPTH) throw documentTooDeep(MAX_DEPTH)
  for (const part of parts) assertStorable(part, depth + 1)
}

/** How deep the brackets of `json` nest, those inside its texts apart. One pass, whatever the input. */
function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  let quoted = false
  for (let at = 0; at < json.length; at++) {
    const character = json[at]
    if (character === '"') quoted = !quoted
    else if (quoted) at += character === '\\' ? 1 : 0
    else if (character === '{' || character === '[') deepest = Math.max(deepest, ++depth)
    else if (character === '}' || character === ']') depth--
  }
  return deepest
}
