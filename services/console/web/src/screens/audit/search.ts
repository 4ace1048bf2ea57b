import { choiceIn, textIn } from '../../ui/search-params.ts'

export const SERVICES = ['identity', 'gateways', 'pipelines', 'records', 'host-metrics'] as const

/** What of the audit stands in the address. The times are UTC: the link means the same wherever it is opened. */
export const readAuditSearch = (raw: Record<string, unknown>) => ({
  ...textIn(raw, 'actorId'),
  ...textIn(raw, 'action'),
  ...choiceIn(raw, 'service', SERVICES),
  ...textIn(raw, 'targetType'),
  ...textIn(raw, 'targetId'),
  ...textIn(raw, 'requestId'),
  ...textIn(raw, 'occurredAt.gte'),
  ...textIn(raw, 'occurredAt.lt'),
  ...textIn(raw, 'cursor')
})

export type AuditSearch = ReturnType<typeof readAuditSearch>
export type AuditFilter = Omit<AuditSearch, 'cursor'>
