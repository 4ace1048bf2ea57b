import { type Static, Type } from 'typebox'
import { ServiceName } from './access.ts'
import { nullable } from './nullable.ts'
import { Time } from './time.ts'

/** Who did something: a user, an API key on its owner's behalf, a device, a service of ours, or nobody known. */
export type Actor = Static<typeof Actor>
export const Actor = Type.Object({
  kind: Type.Enum(['user', 'api_key', 'device', 'service', 'anonymous']),
  id: nullable(Type.String({ description: "The user's id, the pipeline's id or the service's name." })),
  name: Type.String(),
  apiKeyId: Type.Optional(
    Type.String({ format: 'uuid', description: "Of an API key: which of its owner's it was." })
  )
})

const snapshot = (description: string) =>
  Type.Unsafe<Record<string, unknown> | null>({
    type: ['object', 'null'],
    additionalProperties: true,
    description
  })

/** One thing that was done. Secrets and hashes never stand in it. */
export type AuditEvent = Static<typeof AuditEvent>
export const AuditEvent = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    occurredAt: Time,
    service: ServiceName,
    actor: Actor,
    action: Type.String({ description: 'What was done, as resource.verb.', examples: ['gateway.updated'] }),
    targetType: Type.String({ examples: ['gateway'] }),
    targetId: Type.String(),
    before: snapshot('The target before; null where it was made.'),
    after: snapshot('The target after; null where it was removed.'),
    requestId: Type.String()
  },
  {
    $id: 'AuditEvent',
    title: 'Audit event',
    description: 'One thing that was done.',
    additionalProperties: false,
    xml: { name: 'auditEvent' },
    examples: [
      {
        id: '01890a5d-ac96-774b-bcce-b302099a8057',
        occurredAt: '2026-03-01T12:00:00.000Z',
        service: 'gateways',
        actor: { kind: 'user', id: '01890a5d-ac96-7000-8000-000000000000', name: 'ada' },
        action: 'gateway.updated',
        targetType: 'gateway',
        targetId: 'gw-1',
        before: { name: 'Roof' },
        after: { name: 'Roof, south' },
        requestId: '0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'
      }
    ]
  }
)
