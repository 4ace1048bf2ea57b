import { recordInvalid } from '#domain/errors'
import type { RecordValues } from '#domain/record'

interface Conversion {
  /** The value as it is stored, or undefined for one that cannot be. */
  convert: (value: unknown) => string | number | boolean | undefined
  expected: string
}

/**
 * The original handed JSON values to PostgreSQL as they came, so its clients may send a number as text, a number
 * for a text, or 1 and 0 for a boolean.
 */
const CONVERSIONS: Readonly<Record<keyof RecordValues, Conversion>> = {
  timestamp: { convert: toDouble, expected: 'must be a number' },
  value1: { convert: toText, expected: 'must be text' },
  value2: { convert: toDouble, expected: 'must be a number' },
  value3: { convert: toBoolean, expected: 'must be true or false' }
}

/** The values that `body` gives; members it does not know are passed over. */
export function recordValues(body: Readonly<Record<string, unknown>>): Partial<RecordValues> {
  const values: Record<string, unknown> = {}
  for (const [field, { convert, expected }] of Object.entries(CONVERSIONS)) {
    const given = body[field]
    if (given === undefined) continue
    const value = given === null ? null : convert(given)
    if (value === undefined) {
      throw recordInvalid([{ pointer: `/${field}`, code: 'type_mismatch', detail: expected }])
    }
    values[field] = value
  }
  return values
}

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

function toDouble(value: unknown): number | undefined {
  if (typeof value === 'number') return value
  const text = typeof value === 'string' ? value.trim() : ''
  return DECIMAL.test(text) ? Number(text) : undefined
}

function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  // Beyond this an integer has lost digits by now, and the text would hold others than were sent.
  const exact = typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER
  return exact || typeof value === 'boolean' ? String(value) : undefined
}

function toBoolean(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  return value === 1 || value === 0 ? value === 1 : undefined
}
