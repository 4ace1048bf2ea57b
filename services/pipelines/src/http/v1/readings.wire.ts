import type { AppError } from '@fieldgate/errors'
import { recordedAtInvalid } from '#domain/errors'
import { type Pins as DomainPins, INTEGER_PINS, type PinChange, STRING_PINS } from '#domain/pins'
import type { RecordedReading } from '#domain/reading'
import type { DatedReading } from '#domain/reading-batch'
import { readTime } from '#domain/reading-time'
import type { NewReading, Pins, Reading } from './readings.schemas.ts'

export const toPins = (pins: DomainPins): Pins =>
  Object.fromEntries([...INTEGER_PINS, ...STRING_PINS].map((pin) => [pin, pins[pin] ?? null])) as Pins

export const toReading = ({ recordedAt, version, pins }: RecordedReading): Reading => ({
  recordedAt: new Date(recordedAt / 1000).toISOString(),
  version,
  ...toPins(pins)
})

/** What was sent, or why it is no reading. */
export function fromWire({ recordedAt, ...change }: NewReading): DatedReading | AppError {
  const time = recordedAt === undefined ? undefined : readTime(recordedAt)
  return Number.isNaN(time) ? recordedAtInvalid() : { change, recordedAt: time }
}

/** The values that `body` gives, without the pins that it has as null. */
export const valuesOf = (body: PinChange): DomainPins =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null))
