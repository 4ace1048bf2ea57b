import { AuditEvent, closed, pageOf, plainText, ref, ServiceName, Time } from '@fieldgate/types'
import { Type } from 'typebox'
import { AUDIT_SORTS } from '#domain/audit/audit-events'
import { ListQuery } from '../wire.ts'

export const AuditListQuery = Type.Object({
  ...ListQuery.properties,
  sort: Type.Enum([...AUDIT_SORTS], { default: '-occurredAt' }),
  actorId: Type.Optional(plainText()),
  apiKeyId: Type.Optional(Type.String({ format: 'uuid' })),
  action: Type.Optional(plainText({ examples: ['gateway.updated'] })),
  targetType: Type.Optional(plainText()),
  targetId: Type.Optional(plainText()),
  service: Type.Optional(ServiceName),
  requestId: Type.Optional(plainText()),
  'occurredAt.gte': Type.Optional(Time),
  'occurredAt.lt': Type.Optional(Time)
})

export const AuditEventPage = pageOf(ref(AuditEvent), 'auditEvents')

export const AuditEventBatch = Type.Object(
  { events: Type.Array(ref(AuditEvent), { minItems: 1, maxItems: 100 }) },
  closed
)
