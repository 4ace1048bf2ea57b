import { closed, nullable, Time } from '@fieldgate/types'
import { Type } from 'typebox'
import { retentionPath } from './wire.ts'

export const RetentionRunParams = Type.Object({ id: Type.String({ format: 'uuid' }) })

/** Of a run: whether it only tells what it would remove. */
export const RetentionRunQuery = Type.Object({
  dryRun: Type.Boolean({ default: false, description: 'Remove nothing; tell what would go.' })
})

/** The schema of the policy of one of `names`, whose rows may be kept for so many days at most. */
export function policySchema(names: readonly [string, ...string[]], mostDays: number) {
  const [name] = names
  return Type.Object(
    {
      class: Type.Enum([...names]),
      keepDays: Type.Integer({ minimum: 1, maximum: mostDays, description: 'What is older may go.' }),
      updatedAt: Time,
      links: Type.Object({ self: Type.String(), runs: Type.String() }, closed)
    },
    {
      $id: 'RetentionPolicy',
      title: 'Retention policy',
      description: 'How long a class of data is kept.',
      ...closed,
      xml: { name: 'retentionPolicy' },
      examples: [
        {
          class: name,
          keepDays: 30,
          updatedAt: '2026-03-01T12:00:00.000Z',
          links: { self: retentionPath(name), runs: `${retentionPath(name)}/runs` }
        }
      ]
    }
  )
}

/** The schemas of a class of rows, which may be kept for so many days at most. */
export function retentionSchemas(name: string, mostDays: number) {
  const RetentionPolicy = policySchema([name], mostDays)

  const ChangeRetention = Type.Object(
    { keepDays: RetentionPolicy.properties.keepDays },
    {
      $id: 'ChangeRetention',
      title: 'A retention policy to be set',
      description: 'How long a class of data is to be kept.',
      ...closed,
      xml: { name: 'retentionPolicy' },
      examples: [{ keepDays: 90 }]
    }
  )

  const RetentionRun = Type.Object(
    {
      id: Type.String({ format: 'uuid' }),
      class: Type.Enum([name]),
      dryRun: Type.Boolean({ description: 'Nothing went: it tells what would.' }),
      state: Type.Enum(['running', 'succeeded', 'failed']),
      before: { ...Time, description: 'What is older goes.' },
      count: Type.Integer({ description: 'Rows: those that are to go, and at the end those that went.' }),
      oldest: nullable(Time),
      newest: nullable(Time),
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
          class: name,
          dryRun: true,
          state: 'succeeded',
          before: '2026-01-30T12:00:00.000Z',
          count: 2,
          oldest: '2026-01-28T12:00:00.000Z',
          newest: '2026-01-29T12:00:00.000Z',
          startedAt: '2026-03-01T12:00:00.000Z',
          finishedAt: '2026-03-01T12:00:00.000Z',
          links: { self: `${retentionPath(name)}/runs/01890a5d-ac96-774b-bcce-b302099a8057` }
        }
      ]
    }
  )

  return { RetentionPolicy, ChangeRetention, RetentionRun }
}
