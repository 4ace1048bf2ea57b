import type { AuditEvent } from '@fieldgate/types'
import { v7 } from 'uuid'

export const auditEventOf = (values: object = {}): AuditEvent => ({
  id: v7(),
  occurredAt: new Date().toISOString(),
  service: 'gateways',
  actor: { kind: 'user', id: 'u1', name: 'ada' },
  action: 'gateway.updated',
  targetType: 'gateway',
  targetId: 'gw-1',
  before: { name: 'Roof', tags: ['a', 'b'], deep: { at: 1 } },
  after: null,
  requestId: 'request-1',
  ...values
})
