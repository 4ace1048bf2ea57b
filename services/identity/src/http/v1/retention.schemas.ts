import { nullable } from '@fieldgate/types'
import { Type } from 'typebox'
import { Fields, Id, Links, Time } from './wire.ts'

const KeepDays = Type.Integer({ minimum: 1, maximum: 36_500, description: 'What is older may go.' })

export const RetentionPolicy = Type.Object(
  {
    class: Type.Enum(['audit']),
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
        class: 'audit',
        keepDays: 365,
        updatedAt: '2026-03-01T12:00:00.000Z',
        links: { self: '/api/v1/retention/audit', runs: '/api/v1/retention/audit/runs' }
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
    examples: [{ keepDays: 730 }]
  }
)

export const RetentionRun = Type.Object(
  {
    id: Id,
    class: Type.Enum(['audit']),
    dryRun: Type.Boolean({ description: 'Nothing went: it tells what would.' }),
    state: Type.Enum(['running', 'succeeded', 'failed']),
    before: { ...Time, description: 'What is older goes.' },
    count: Type.Integer({ description: 'Rows: those that are to go, and at the end those that went.' }),
    oldest: nullable(Time),
    newest: nullable(Time),
    startedAt: Time,
    finishedAt: nullable(Time),
    links: Links
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
        class: 'audit',
        dryRun: true,
        state: 'succeeded',
        before: '2025-03-01T12:00:00.000Z',
        count: 2,
        oldest: '2025-02-01T12:00:00.000Z',
        newest: '2025-02-02T12:00:00.000Z',
        startedAt: '2026-03-01T12:00:00.000Z',
        finishedAt: '2026-03-01T12:00:00.000Z',
        links: { self: '/api/v1/retention/audit/runs/01890a5d-ac96-774b-bcce-b302099a8057' }
      }
    ]
  }
)

export const RetentionRunParams = Type.Object({ id: Id })

export const RetentionRunQuery = Type.Object({
  ...Fields.properties,
  dryRun: Type.Boolean({ default: false, description: 'Remove nothing; tell what would go.' })
})

export const retentionSchemas = [RetentionPolicy, ChangeRetention, RetentionRun]
