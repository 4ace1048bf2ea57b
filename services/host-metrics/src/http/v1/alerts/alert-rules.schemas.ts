import { closed, Fields, listOf, nullable, PageQuery, pageOf, plainText, ref, Time } from '@fieldgate/types'
import { type Static, Type } from 'typebox'
import { RULE_KINDS } from '#domain/alerts/alert-rule'
import { Id, Links } from '../wire.ts'

const MONTH_SECONDS = 2_678_400

const members = {
  name: plainText({ maxLength: 100 }),
  kind: Type.Enum([...RULE_KINDS], { description: 'What is watched; it says what the threshold counts.' }),
  threshold: nullable(
    Type.Number({
      minimum: 0,
      maximum: 1e9,
      description:
        'Above it the rule holds: percent (CPU, memory, disk; of a container’s CPU 100 is one core), the load of a minute, or seconds of silence. Of what compares nothing, null.'
    })
  ),
  target: nullable({
    ...plainText({ maxLength: 2048 }),
    description: 'A mount point, container (by name), gateway or pipeline; null: each of them.'
  }),
  tag: nullable({ ...plainText({ maxLength: 64 }), description: 'Only gateways that have it.' }),
  forSeconds: Type.Integer({
    minimum: 0,
    maximum: MONTH_SECONDS,
    description:
      'For how long it holds before it is told, and is over before that is told. 60 unless it says otherwise.'
  }),
  enabled: Type.Boolean({ description: 'One that rests watches nothing, and its alerts are over.' }),
  webhookIds: listOf({ ...Id, xml: { name: 'webhookId' } } as typeof Id, {
    maxItems: 20,
    uniqueItems: true,
    description: 'Who is told.'
  })
}

const xml = { name: 'alertRule' }
const EXAMPLE = {
  name: 'The disk fills up',
  kind: 'hostDisk' as const,
  threshold: 90,
  target: null,
  tag: null,
  forSeconds: 300,
  enabled: true,
  webhookIds: []
}

export const AlertRule = Type.Object(
  { id: Id, ...members, createdAt: Time, updatedAt: Time, links: Links },
  {
    $id: 'AlertRule',
    title: 'Alert rule',
    description: 'What is watched, and who is told of it.',
    ...closed,
    xml,
    examples: [
      {
        id: '01890a5d-ac96-774b-bcce-b302099a8057',
        ...EXAMPLE,
        createdAt: '2026-03-01T12:00:00.000Z',
        updatedAt: '2026-03-01T12:00:00.000Z',
        links: { self: '/api/v1/alert-rules/01890a5d-ac96-774b-bcce-b302099a8057' }
      }
    ]
  }
)

const { name, kind, ...others } = members
const optional = Type.Partial(Type.Object(others)).properties

export type AlertRuleBody = Static<typeof AlertRuleBody>
export const AlertRuleBody = Type.Object(
  { name, kind, ...optional },
  {
    $id: 'AlertRuleBody',
    title: 'Alert rule, to be made or replaced',
    description: 'What is left out is as if it had never been said.',
    ...closed,
    xml,
    examples: [EXAMPLE]
  }
)

export const AlertRulePatch = Type.Object(Type.Partial(Type.Object(members)).properties, {
  $id: 'AlertRulePatch',
  title: 'Alert rule, patched',
  description: 'RFC 7396; the list of webhooks is replaced as a whole.',
  ...closed,
  xml,
  examples: [{ threshold: 95 }]
})

export const AlertRuleParams = Type.Object({ id: Id })

export const AlertRuleQuery = Type.Object({
  ...PageQuery.properties,
  sort: Type.Enum(['name', '-name'], { default: 'name' }),
  ...Fields.properties
})

export const AlertRulePage = pageOf(ref(AlertRule), 'alertRules')
