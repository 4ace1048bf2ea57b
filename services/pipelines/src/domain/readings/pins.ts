import type { AppError, Violation } from '@fieldgate/errors'
import { pinLabelsContradictory, pinsInvalid, pinsMissing } from '../errors.ts'

export const INTEGER_PINS = ['ivp1', 'ivp2', 'ivp3', 'ivp4', 'ivp5', 'ivp6', 'ivp7', 'ivp8'] as const
export const STRING_PINS = ['svp1', 'svp2', 'svp3', 'svp4'] as const
export const PINS = [...INTEGER_PINS, ...STRING_PINS]

type IntegerPin = (typeof INTEGER_PINS)[number]
type StringPin = (typeof STRING_PINS)[number]

export type Pin = IntegerPin | StringPin

/** What a pin stands for, in its owner's words. The bounds are for display: a reading outside them is stored. */
export interface PinLabel {
  pin: Pin
  name: string
  unit: string | null
  min: number | null
  max: number | null
}

/** The values of the pins that have one. */
export type Pins = { [pin in IntegerPin]?: number } & { [pin in StringPin]?: string }

/** What a reading does to the pins: it gives one a value, or with null takes it away; one it does not name stays. */
export type PinChange = { [pin in IntegerPin]?: number | null } & { [pin in StringPin]?: string | null }

/** Every pin without a value. */
export const NO_PINS = Object.fromEntries(PINS.map((pin) => [pin, null])) as {
  [pin in Pin]: null
}

/** `change` for every pin: one that it does not name has no value any more. */
export const replacingBy = (change: PinChange): PinChange => ({ ...NO_PINS, ...change })

/** A bit for each pin that `change` names. */
export const touchedBy = (change: PinChange): number =>
  PINS.reduce((bits, pin, i) => (change[pin] === undefined ? bits : bits | (1 << i)), 0)

export const ALL_PINS_TOUCHED = touchedBy(NO_PINS)

const INTEGER_MAX = 9999
const STRING_MAX_LENGTH = 128

/** Why a reading of `change` cannot be stored: it names no pin, or gives one a value that it cannot hold. */
export function faultIn(change: PinChange): AppError | undefined {
  if (Object.keys(change).length === 0) return pinsMissing()
  const violations = pinViolations(change)
  return violations.length > 0 ? pinsInvalid(violations) : undefined
}

/** What no pin can hold, integer pins first, each kind in order. */
export function pinViolations(change: PinChange): Violation[] {
  const violations: Violation[] = []
  for (const pin of INTEGER_PINS) addIntegerViolation(violations, pin, change[pin] ?? 0)
  for (const pin of STRING_PINS) addStringViolations(violations, pin, change[pin] ?? '')
  return violations
}

function addIntegerViolation(violations: Violation[], pin: IntegerPin, value: number): void {
  if (Number.isInteger(value) && value >= 0 && value <= INTEGER_MAX) return
  const detail = `${pin} takes a whole number from 0 to ${INTEGER_MAX}.`
  violations.push({ pointer: `/${pin}`, code: 'integer_pin_range', detail })
}

function addStringViolations(violations: Violation[], pin: StringPin, value: string): void {
  if (isLonger(value, STRING_MAX_LENGTH)) {
    const detail = `${pin} takes at most ${STRING_MAX_LENGTH} characters.`
    violations.push({ pointer: `/${pin}`, code: 'string_pin_length', detail })
  }
  // PostgreSQL's text has no place for it.
  if (value.includes('\0')) {
    violations.push({ pointer: `/${pin}`, code: 'string_pin_nul', detail: `${pin} takes no NUL character.` })
  }
}

/** Counts code points, and only where UTF-16 units do not settle it. */
const isLonger = (text: string, limit: number): boolean => text.length > limit && [...text].length > limit

/** Refuses labels of which two are for one pin, or whose bounds are the wrong way round. */
export function assertAgree(labels: readonly PinLabel[]): void {
  const violations: Violation[] = []
  const seen = new Set<Pin>()
  for (const [i, { pin, min, max }] of labels.entries()) {
    if (seen.has(pin)) {
      violations.push({
        pointer: `/pins/${i}/pin`,
        code: 'pin_repeated',
        detail: `${pin} is described twice.`
      })
    }
    if (min !== null && max !== null && min > max) {
      violations.push({
        pointer: `/pins/${i}/max`,
        code: 'pin_bounds_reversed',
        detail: 'max is less than min.'
      })
    }
    seen.add(pin)
  }
  if (violations.length > 0) throw pinLabelsContradictory(violations)
}
