import { closed, Fields, nullable, PageQuery, pageOf, ref, Time } from '@fieldgate/types'
import { Type } from 'typebox'
import { ALERT_STATES } from '#domain/alerts/alert'
import { RULE_KINDS } from '#domain/alerts/alert-rule'
import { Id } from '../wire.ts'

export const Alert = Type.Object(
  {
    id: Id,
    ruleId: Id,
    ruleName: Type.String({ description: 'As the rule was called then.' }),
    kind: Type.Enum([...RULE_KINDS]),
    state: Type.Enum([...ALERT_STATES]),
    host: nullable(Type.String({ description: 'Where it was seen; null: it is of the platform.' })),
    subject: Type.String({ description: 'The host, mount point, container, gateway or pipeline.' }),
    value: nullable(Type.Number({ description: 'What was above the threshold when it was told.' })),
    threshold: nullable(Type.Number()),
    since: { ...Time, description: 'When the rule began to hold.' },
    firedAt: { ...Time, description: 'When it had held for long enough.' },
    resolvedAt: nullable({ ...Time, description: 'When it had been over for as long; null: it is not.' }),
    links: Type.Object({ self: Type.String(), rule: Type.String() }, closed)
  },
  {
    $id: 'Alert',
    title: 'Alert',
    description: 'Something of which a rule holds, or held.',
    ...closed,
    xml: { name: 'alert' },
    examples: [
      {
        id: '01890a5d-ac96-774b-bcce-b302099a8058',
        ruleId: '01890a5d-ac96-774b-bcce-b302099a8057',
        ruleName: 'The disk fills up',
        kind: 'hostDisk',
        state: 'firing',
        host: 'edge-1',
        subject: '/data',
        value: 93.4,
        threshold: 90,
        since: '2026-03-01T12:00:00.000Z',
        firedAt: '2026-03-01T12:05:00.000Z',
        resolvedAt: null,
        links: {
          self: '/api/v1/alerts/01890a5d-ac96-774b-bcce-b302099a8058',
          rule: '/api/v1/alert-rules/01890a5d-ac96-774b-bcce-b302099a8057'
        }
      }
    ]
  }
)

export const AlertParams = Type.Object({ id: Id })

export const AlertQuery = Type.Object({
  ...PageQuery.properties,
  sort: Type.Enum(['firedAt', '-firedAt'], { default: '-firedAt' }),
  state: Type.Optional(Type.Enum([...ALERT_STATES])),
  ruleId: Type.Optional({ ...Id, description: 'Only of this rule.' }),
  ...Fields.properties
})

export const AlertPage = pageOf(ref(Alert), 'alerts')
