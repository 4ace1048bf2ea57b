import type { AppError } from '@fieldgate/errors'
import { recordedAtInvalid } from '#domain/errors'
import { type Pins as DomainPins, NO_PINS, type PinChange, replacingBy } from '#domain/readings/pins'
import type { RecordedReading } from '#domain/readings/reading'
import type { DatedReading } from '#domain/readings/reading-batch'
import { readTime } from '#domain/readings/reading-time'
import { toTime } from '../../time.ts'
import type { NewReading, Pins, Reading } from './readings.schemas.ts'

/** What `change` gives each pin; null: nothing. */
export const toPins = (change: PinChange): Pins => replacingBy(change) as Pins

export const toReading = ({ recordedAt, version, pins }: Told): Reading => ({
  recordedAt: toTime(recordedAt),
  version,
  ...NO_PINS,
  ...pins
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
