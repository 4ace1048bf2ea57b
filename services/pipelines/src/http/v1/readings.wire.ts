import type { AppError } from '@fieldgate/errors'
import { recordedAtInvalid } from '#domain/errors'
import { type Pins as DomainPins, INTEGER_PINS, type PinChange, STRING_PINS } from '#domain/pins'
import type { RecordedReading } from '#domain/reading'
import type { DatedReading } from '#domain/reading-batch'
import { readTime } from '#domain/reading-time'
import type { NewReading, Pins, Reading } from './readings.schemas.ts'

/** What `change` gives each pin; null: nothing. */
export function toPins(change: PinChange): Pins {
  const pins: PinChange = {}
  for (const pin of INTEGER_PINS) pins[pin] = change[pin] ?? null
  for (const pin of STRING_PINS) pins[pin] = change[pin] ?? null
  return pins as Pins
}

export const toReading = ({ recordedAt, version, pins }: Told): Reading => ({
  recordedAt: new Date(recordedAt / 1000).toISOString(),
  version,
  ...toPins(pins)
})

/** A reading as it is stored, or as it was sent, maybe with null for a pin that it gives nothing. */
type Told = Omit<RecordedReading, 'pins'> & { pins: PinChange }

/** What was sent, or why it is no reading. */
export function fromWire({ recordedAt, ...change }: NewReading): DatedReading | AppError {
  const time = recordedAt === undefined ? undefined : readTime(recordedAt)
  return Number.isNaN(time) ? recordedAtInvalid() : { change, recordedAt: time }
}

/** The values that `body` gives, without the pins that it has as null. */
export const valuesOf = (body: PinChange): DomainPins =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null))
