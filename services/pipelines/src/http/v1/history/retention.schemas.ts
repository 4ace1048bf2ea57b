import { policySchema } from '@fieldgate/retention'
import { closed, listOf, nullable, Time } from '@fieldgate/types'
import { Type } from 'typebox'
import { RETENTION_CLASSES } from '#domain/history/retention'

const Class = Type.Enum([...RETENTION_CLASSES])

export const RetentionParams = Type.Object({ class: Class })
export const RetentionRunParams = Type.Object({ class: Class, id: Type.String({ format: 'uuid' }) })

export const RetentionPolicy = policySchema(RETENTION_CLASSES, 36_500)

export const ChangeRetention = Type.Object(
  { keepDays: RetentionPolicy.properties.keepDays },
  {
    $id: 'ChangeRetention',
    title: 'A retention policy to be set',
    description: 'How long a class of data is to be kept; rollups at least as long as readings.',
    ...closed,
    xml: { name: 'retentionPolicy' },
    examples: [{ keepDays: 60 }]
  }
)

export const RetentionRun = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    class: Class,
    dryRun: Type.Boolean({ description: 'Nothing went: it tells what would.' }),
    state: Type.Enum(['running', 'succeeded', 'failed']),
    before: { ...Time, description: 'What is older goes, as far as it fills a partition.' },
    rows: Type.Integer({ description: 'Of all partitions, as the database estimates them.' }),
    sizeBytes: Type.Integer({ description: 'Of all partitions, with their indexes.' }),
    partitions: listOf(
      Type.Object(
        { name: Type.String(), rows: Type.Integer(), sizeBytes: Type.Integer() },
        { ...closed, xml: { name: 'partition' } }
      ),
      { description: 'Those that are to go, and at the end those that went.' }
    ),
    startedAt: Time,
    finishedAt: nullable(Time),
    links: Type.Object({ self: Type.String() }, closed)
  },
  {
    $id: 'RetentionRun',
    title: 'Retention run',
    description: 'One removal of what is past its time.',
    ...closed,
    xml: { name: 'retentionRun' },
    examples: [
      {
        id: '01890a5d-ac96-774b-bcce-b302099a8057',
        class: 'readings',
        dryRun: true,
        state: 'succeeded',
        before: '2026-01-30T12:00:00.000Z',
        rows: 1_440_000,
        sizeBytes: 149_946_368,
        partitions: [{ name: 'readings_20260129', rows: 1_440_000, sizeBytes: 149_946_368 }],
        startedAt: '2026-03-01T12:00:00.000Z',
        finishedAt: '2026-03-01T12:00:00.000Z',
        links: { self: '/api/v1/retention/readings/runs/01890a5d-ac96-774b-bcce-b302099a8057' }
      }
    ]
  }
)
