import { AppError } from '@fieldgate/errors'

/** What a text of JSON has somewhere if it holds a number that a double does not: sixteen digits, or a large exponent. */
const SUSPECT = /\d{16}|e\+?\d{3}/i
const WHOLE = /^-?\d+$/
const SHOWN_CHARACTERS = 40

/** A text, or what can only be a number, of JSON that is well-formed. */
const TEXT_OR_NUMBER = /"(?:[^"\\]+|\\.)*"|-?\d[\d.eE+-]*/g

/**
 * Whether a number comes back as what was sent: a whole one with all of its digits, any other as a double has it, which
 * is what everybody takes it for. RFC 7493 section 2.2 has whole numbers beyond that sent as text.
 */
export function isExactNumber(digits: string): boolean {
  const held = Number(digits)
  if (!Number.isFinite(held)) return false
  if (!WHOLE.test(digits) || Number.isSafeInteger(held)) return true
  return significant(digits) === significant(String(held))
}

const significant = (digits: string): string =>
  digits.replace(/e.*/, '').replaceAll(/[-.]/g, '').replace(/0+$/, '')

/**
 * What is wrong with a well-formed text of JSON that holds a number which would come back as another. A reviver, which
 * JSON.parse tells a number's digits, is called by a recursion that a deep body would overflow.
 */
export function inexactIn(json: string): AppError | undefined {
  if (!SUSPECT.test(json)) return undefined
  for (const [token] of json.matchAll(TEXT_OR_NUMBER)) {
    if (!token.startsWith('"') && !isExactNumber(token)) return numberInexact(token)
  }
  return undefined
}

const numberInexact = (digits: string) =>
  new AppError(
    'unprocessable',
    'number_inexact',
    `No number here has all digits of ${digits.slice(0, SHOWN_CHARACTERS)}; send it as text.`
  )
