import { type TStringOptions, Type } from 'typebox'

/** Text for people to read: without control characters and without what is left of bytes that were no UTF-8. */
export const plainText = (options: TStringOptions = {}) =>
  Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\p{Cc}\\p{Cs}\\uFFFD]+$', ...options })

/** Any text that PostgreSQL has a place for: it has none for NUL. */
export const storableText = (options: TStringOptions = {}) =>
  Type.String({ ...options, pattern: '^[^\\u0000]*$' })
