import { INTEGER_PINS, type Pin, type PinChange, STRING_PINS } from '#domain/readings/pins'
import { numbersLiteral } from './readings/array-literal.ts'

/**
 * An array for each pin, with the value that each change gives it. That of a pin to which none gives one is empty:
 * `unnest` fills up with null, and most devices have few pins.
 */
export const pinColumns = (changes: readonly PinChange[]): Array<string | Array<string | null>> => [
  ...INTEGER_PINS.map((pin) => (isGiven(changes, pin) ? numbersLiteral(valuesOf(changes, pin)) : '{}')),
  ...STRING_PINS.map((pin) => (isGiven(changes, pin) ? valuesOf(changes, pin) : '{}'))
]

const isGiven = (changes: readonly PinChange[], pin: Pin): boolean =>
  changes.some((change) => typeof change[pin] === 'number' || typeof change[pin] === 'string')

const valuesOf = <P extends Pin>(changes: readonly PinChange[], pin: P) =>
  changes.map((change) => change[pin] ?? null)
