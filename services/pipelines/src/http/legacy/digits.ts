const DIGITS = /^[0-9]*$/

/** `text` with the decimal digits of every script as 0 to 9: the original counted them all as digits. */
export const toAsciiDigits = (text: string): string =>
  // Nearly every text is of these alone; to look for all the others in it costs more.
  DIGITS.test(text)
    ? text
    : text.replace(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0)!)))

/** Unicode keeps the digits of a script together and in order, so their distance from the first is their value. */
function digitValue(digit: number): number {
  let first = digit
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--
  return (digit - first) % 10
}
