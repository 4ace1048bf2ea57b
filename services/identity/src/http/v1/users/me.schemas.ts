import { listOf, nullable, Role, Scope } from '@fieldgate/types'
import { Type } from 'typebox'

const Limit = Type.Object(
  {
    name: Type.String(),
    windows: listOf(
      Type.Object(
        { points: Type.Integer({ description: 'Calls.' }), seconds: Type.Integer() },
        { additionalProperties: false, xml: { name: 'window' } }
      ),
      { description: 'All of them hold at once.' }
    )
  },
  { additionalProperties: false, xml: { name: 'limit' } }
)

export const Me = Type.Object(
  {
    kind: Type.Enum(['user', 'api_key', 'service']),
    id: Type.String({ description: 'Of an API key: its owner.' }),
    name: Type.String(),
    role: Type.Unsafe<Role | null>({ type: ['string', 'null'], enum: [...Role.enum, null] }),
    scopes: listOf({ ...Scope, type: 'string', xml: { name: 'scope' } } as typeof Scope),
    resources: nullable(
      listOf(Type.String({ xml: { name: 'resource' } }), {
        description: 'The only resource ids the caller reaches; null: no such bound.'
      })
    ),
    limits: listOf(Limit, { description: 'The quotas that hold for the caller; none: it is not limited.' })
  },
  {
    $id: 'Me',
    description: 'Who calls, and what that caller may.',
    title: 'The caller',
    additionalProperties: false,
    xml: { name: 'me' },
    examples: [
      {
        kind: 'user',
        id: '01890a5d-ac96-774b-bcce-b302099a8057',
        name: 'ada',
        role: 'viewer',
        scopes: ['gateways:read', 'pipelines:read', 'records:read', 'metrics:read'],
        resources: null,
        limits: [{ name: 'user', windows: [{ points: 600, seconds: 60 }] }]
      }
    ]
  }
)
