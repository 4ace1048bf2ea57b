import { closed, nullable, Time } from '@fieldgate/types'
import { type Static, type TSchema, Type } from 'typebox'
import { INTEGER_PINS, NO_PINS, PINS, STRING_PINS } from '#domain/readings/pins'
import { PipelineId } from '../pipelines/pipelines.schemas.ts'

const IntegerPin = Type.Integer({ minimum: 0, maximum: 9999 })
const StringPin = Type.String({ maxLength: 128 })

type PinsOf<I extends TSchema, S extends TSchema> = { [pin in (typeof INTEGER_PINS)[number]]: I } & {
  [pin in (typeof STRING_PINS)[number]]: S
}

/** A member for each pin, of the schema of its kind. */
const eachPin = <I extends TSchema, S extends TSchema>(integer: I, string: S) =>
  Object.fromEntries([
    ...INTEGER_PINS.map((pin) => [pin, integer]),
    ...STRING_PINS.map((pin) => [pin, string])
  ]) as PinsOf<I, S>

export type Pins = Static<typeof Pins>
export const Pins = Type.Object(eachPin(nullable(IntegerPin), nullable(StringPin)), {
  $id: 'Pins',
  title: 'Pins',
  description: 'The latest value of each pin; null: it has none.',
  ...closed,
  xml: { name: 'pins' },
  examples: [{ ...NO_PINS, ivp1: 215, svp1: 'on' }]
})

export const PinsPatch = Type.Object(
  eachPin(Type.Optional(nullable(IntegerPin)), Type.Optional(nullable(StringPin))),
  {
    $id: 'PinsPatch',
    title: 'Pins, patched',
    description: 'RFC 7396: null takes the value of a pin away.',
    minProperties: 1,
    ...closed,
    xml: { name: 'pins' },
    examples: [{ ivp1: 215, svp2: null }]
  }
)

/** What a reading consists of that is sent. */
export const newReading = {
  recordedAt: Type.Optional(
    Type.Union(
      [
        Time,
        Type.Integer({ minimum: 0 }),
        // As CSV and XML have a number where the schema does not ask for one.
        Type.String({ pattern: '^[0-9]{1,15}$' })
      ],
      {
        description:
          'RFC 3339, or milliseconds since 1970; at most 5 minutes ahead. Without it the reading is of its arrival.'
      }
    )
  ),
  ...eachPin(Type.Optional(IntegerPin), Type.Optional(StringPin))
}

export type NewReading = Static<typeof NewReading>
export const NewReading = Type.Object(newReading, {
  $id: 'NewReading',
  title: 'New reading',
  description: 'A value for at least one pin; the others keep theirs.',
  minProperties: 1,
  ...closed,
  xml: { name: 'reading' },
  examples: [
    { ivp1: 215, svp1: 'on' },
    { recordedAt: '2026-01-02T03:04:05.678Z', ivp1: 215 }
  ]
})

const place = {
  recordedAt: Time,
  version: Type.Integer({ description: 'Counts the readings of the pipeline.' })
}

export type Reading = Static<typeof Reading>
export const Reading = Type.Object(
  { ...place, ...eachPin(nullable(IntegerPin), nullable(StringPin)) },
  {
    $id: 'Reading',
    title: 'Reading',
    description: 'What was sent at one time; null: nothing for this pin.',
    ...closed,
    xml: { name: 'reading' },
    examples: [{ recordedAt: '2026-01-02T03:04:05.678Z', version: 7, ...NO_PINS, ivp1: 215, svp1: 'on' }]
  }
)

export const PinParams = Type.Object({ id: PipelineId, pin: Type.Enum(PINS) })

export type PinValue = Static<typeof PinValue>
export const PinValue = Type.Object(
  { value: Type.Union([IntegerPin, StringPin, Type.Null()]) },
  {
    $id: 'PinValue',
    title: 'Pin value',
    description:
      'A whole number for ivp1 to ivp8, a text for svp1 to svp4; null: none. In XML a number says `xsi:type="number"`.',
    ...closed,
    xml: { name: 'pin' },
    examples: [{ value: 215 }]
  }
)
