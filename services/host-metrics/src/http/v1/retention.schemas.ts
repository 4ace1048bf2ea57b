import { nullable } from '@fieldgate/types'
import { Type } from 'typebox'
import { MAX_KEPT_DAYS } from '#domain/ladder'
import { Fields, Time } from './wire.ts'

const Id = Type.String({ format: 'uuid' })

const KeepDays = Type.Integer({ minimum: 1, maximum: MAX_KEPT_DAYS, description: 'What is older may go.' })

export const RetentionPolicy = Type.Object(
  {
    class: Type.Enum(['samples']),
    keepDays: KeepDays,
    updatedAt: Time,
    links: Type.Object({ self: Type.String(), runs: Type.String() }, { additionalProperties: false })
  },
  {
    $id: 'RetentionPolicy',
    title: 'Retention policy',
    description: 'How long a class of data is kept.',
    additionalProperties: false,
    xml: { name: 'retentionPolicy' },
    examples: [
      {
        class: 'samples',
        keepDays: 30,
        updatedAt: '2026-03-01T12:00:00.000Z',
        links: { self: '/api/v1/retention/samples', runs: '/api/v1/retention/samples/runs' }
      }
    ]
  }
)

export const ChangeRetention = Type.Object(
  { keepDays: KeepDays },
  {
    $id: 'ChangeRetention',
    description: 'How long a class of history is to be kept.',
    title: 'A retention policy to be set',
    additionalProperties: false,
    xml: { name: 'retentionPolicy' },
    examples: [{ keepDays: 90 }]
  }
)

export const RetentionRun = Type.Object(
  {
    id: Id,
    class: Type.Enum(['samples']),
    dryRun: Type.Boolean({ description: 'Nothing went: it tells what would.' }),
    state: Type.Enum(['succeeded'], { description: 'A run is over when it is answered.' }),
    before: { ...Time, description: 'What is older goes.' },
    count: Type.Integer({ description: 'Rows that went, or with dryRun would go.' }),
    oldest: nullable(Time),
    newest: nullable(Time),
    startedAt: Time,
    finishedAt: Time,
    links: Type.Object({ self: Type.String() }, { additionalProperties: false })
  },
  {
    $id: 'RetentionRun',
    title: 'Retention run',
    description: 'One removal of what is past its time.',
    additionalProperties: false,
    xml: { name: 'retentionRun' },
    examples: [
      {
        id: '01890a5d-ac96-774b-bcce-b302099a8057',
        class: 'samples',
        dryRun: true,
        state: 'succeeded',
        before: '2026-01-30T12:00:00.000Z',
        count: 2,
        oldest: '2026-01-28T12:00:00.000Z',
        newest: '2026-01-29T12:00:00.000Z',
        startedAt: '2026-03-01T12:00:00.000Z',
        finishedAt: '2026-03-01T12:00:00.000Z',
        links: { self: '/api/v1/retention/samples/runs/01890a5d-ac96-774b-bcce-b302099a8057' }
      }
    ]
  }
)

export const RetentionRunParams = Type.Object({ run: Id })

export const RetentionRunQuery = Type.Object({
  ...Fields.properties,
  dryRun: Type.Boolean({ default: false, description: 'Remove nothing; tell what would go.' })
})

export const retentionSchemas = [RetentionPolicy, ChangeRetention, RetentionRun]
