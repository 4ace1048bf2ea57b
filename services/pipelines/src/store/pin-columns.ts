import { INTEGER_PINS, type PinChange, STRING_PINS } from '#domain/pins'
import { numbersLiteral } from './array-literal.ts'

const PINS = [...INTEGER_PINS, ...STRING_PINS]

/**
 * An array for each pin, with the value that each change gives it. That of a pin to which none gives one is empty:
 * `unnest` fills up with null, and most devices have few pins.
 */
export const pinColumns = (changes: readonly PinChange[]): Array<string | Array<string | null>> => [
  ...INTEGER_PINS.map((pin) => numbersLiteral(valuesOf(changes, pin))),
  ...STRING_PINS.map((pin) => valuesOf(changes, pin))
]

function valuesOf<P extends keyof PinChange>(changes: readonly PinChange[], pin: P) {
  const values = changes.map((change) => change[pin] ?? null)
  return values.some((value) => value !== null) ? values : []
}

/** A bit for each pin that `change` names. */
export function touchedBy(change: PinChange): number {
  let bits = 0
  for (const [i, pin] of PINS.entries()) if (change[pin] !== undefined) bits |= 1 << i
  return bits
}
