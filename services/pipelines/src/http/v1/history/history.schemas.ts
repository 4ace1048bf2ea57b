import { Fields, PageQuery, pageOf, ref, storableTime, Time } from '@fieldgate/types'
import { type Static, Type } from 'typebox'
import { AGGREGATES } from '#domain/history/history'
import { INTEGER_PINS, PINS, STRING_PINS } from '#domain/readings/pins'
import { Reading } from '../readings/readings.schemas.ts'

/** A list of some of `names`: with commas, or as a parameter said several times. */
const listOfSome = (names: readonly string[], description: string) => {
  const name = `(${names.join('|')})`
  return Type.Array(Type.String({ pattern: `^${name}(,${name})*$` }), {
    minItems: 1,
    maxItems: names.length,
    description
  })
}

export type HistoryQuery = Static<typeof HistoryQuery>
export const HistoryQuery = Type.Object({
  limit: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 500,
      description: 'At most so many readings; 50 where it is left out, and all of them in CSV and NDJSON.'
    })
  ),
  cursor: PageQuery.properties.cursor,
  sort: Type.Optional(Type.Enum(['recordedAt', '-recordedAt'], { description: 'The first where left out.' })),
  from: Type.Optional(storableTime({ description: 'Not before.' })),
  to: Type.Optional(storableTime({ description: 'Before.' })),
  pin: Type.Optional(listOfSome(PINS, 'Readings that give one of these pins a value.')),
  step: Type.Optional(
    Type.String({
      pattern: '^(auto|[1-9][0-9]{0,6}[smhd])$',
      description:
        'Buckets of this length instead of readings, at most 600; auto: of the roundest length that fits. Of the last day at most, unless `from` and `to` say otherwise.',
      examples: ['1m']
    })
  ),
  agg: Type.Optional(
    listOfSome(AGGREGATES, 'What each bucket says of each pin, with `step`; all of it where left out.')
  ),
  ...Fields.properties
})

const integer = Type.Optional(Type.Integer())
const text = Type.Optional(Type.String())
const number = Type.Optional(Type.Number())

/** Each member is there if it was asked for and the bucket has it. */
const bucketMembers = Object.fromEntries([
  ...INTEGER_PINS.flatMap((pin) => [
    [`${pin}Avg`, number],
    [`${pin}Min`, integer],
    [`${pin}Max`, integer],
    [`${pin}Count`, integer],
    [`${pin}Last`, integer]
  ]),
  ...STRING_PINS.flatMap((pin) => [
    [`${pin}Count`, integer],
    [`${pin}Last`, text]
  ])
]) as Record<string, typeof number>

export const ReadingBucket = Type.Object(
  { startsAt: Time, ...bucketMembers },
  {
    $id: 'ReadingBucket',
    title: 'Bucket of readings',
    description:
      'The readings of one step of time, summed up: what was asked for, of the pins that had a value.',
    additionalProperties: false,
    xml: { name: 'bucket' },
    examples: [
      {
        startsAt: '2026-01-02T03:04:00.000Z',
        ivp1Avg: 215.5,
        ivp1Min: 215,
        ivp1Max: 216,
        ivp1Count: 2,
        svp1Last: 'on'
      }
    ]
  }
)

const ReadingBuckets = Type.Object(
  {
    items: Type.Array(ref(ReadingBucket)),
    stepSeconds: Type.Integer(),
    from: Time,
    to: Time
  },
  {
    description: 'With `step`. Buckets begin at even times (UTC); empty ones are left out.',
    xml: { name: 'buckets' }
  }
)

export const HistoryAnswer = Type.Union([pageOf(ref(Reading), 'readings'), ReadingBuckets])
