import { AppError } from '@fieldgate/errors'

const MAX_DEPTH = 32

// Tab, line feed and carriage return are text; the other control characters are not, and XML cannot hold them.
// biome would have us avoid them in a pattern, so the pattern is made from their numbers.
const CONTROL = new RegExp(
  `[${String.fromCharCode(0)}-${String.fromCharCode(8)}\\v\\f${String.fromCharCode(14)}-${String.fromCharCode(31)}\\uFFFE\\uFFFF]`
)

const EACH_CONTROL = new RegExp(CONTROL, 'g')

/** Refuses a value that could not be stored and given back in every form: nested too deep, or text that is no text. */
export function assertClean(value: unknown): void {
  // Where a fault lies is put together only if there is one.
  if (!isClean(value, 0)) refuse(value, '', 0)
}

function isClean(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return isText(value)
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return true
  if (depth >= MAX_DEPTH) return false
  if (Array.isArray(value)) return value.every((member) => isClean(member, depth + 1))
  for (const [name, member] of Object.entries(value)) {
    if (!isText(name) || !isClean(member, depth + 1)) return false
  }
  return true
}

function refuse(value: unknown, pointer: string, depth: number): void {
  if (typeof value === 'string') assertCleanText(value, pointer)
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return
  if (depth >= MAX_DEPTH)
    throw new AppError('invalid', 'body_too_deep', `The body may be nested at most ${MAX_DEPTH} deep.`)
  for (const [name, member] of Object.entries(value)) {
    const at = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (!Array.isArray(value)) assertCleanText(name, at)
    refuse(member, at, depth + 1)
  }
}

const isText = (text: string): boolean => !CONTROL.test(text) && text.isWellFormed()

function assertCleanText(text: string, pointer: string): void {
  if (isText(text)) return
  const detail = 'must not hold control characters or lone surrogates'
  throw new AppError('unprocessable', 'text_not_clean', `A text of the body ${detail}.`, {
    violations: [{ pointer, code: 'text_not_clean', detail }]
  })
}

/** The text, with U+FFFD in place of each character that XML cannot hold: an error may quote what it refuses. */
export const withoutControls = (text: string): string =>
  isText(text) ? text : text.toWellFormed().replaceAll(EACH_CONTROL, '\uFFFD')

const UTF8 = new TextDecoder('utf-8', { fatal: true })

/** The text of a UTF-8 body; bytes that are not UTF-8 are refused, not replaced. */
export function decodeUtf8(body: Buffer): string {
  try {
    return UTF8.decode(body)
  } catch (cause) {
    throw new AppError('invalid', 'body_not_utf8', 'The body must be UTF-8.', { cause })
  }
}
