import type { Cursor, Slice } from '@fieldgate/representations'
import type { AuditEvent, ServiceName } from '@fieldgate/types'
import { batchesOf } from '../batches.ts'
import { auditServiceMismatch } from '../errors.ts'
import { legible } from './audit-event.ts'

export interface AuditEventStore {
  /** Leaves an event alone that is there already. */
  insert: (events: readonly AuditEvent[]) => Promise<void>
  list: (query: AuditQuery) => Promise<Slice<AuditEvent>>
}

/** What is undefined is not asked for. */
export interface AuditFilter {
  actorId: string | undefined
  apiKeyId: string | undefined
  action: string | undefined
  targetType: string | undefined
  targetId: string | undefined
  service: ServiceName | undefined
  requestId: string | undefined
  occurredFrom: Date | undefined
  occurredBefore: Date | undefined
}

export interface AuditQuery extends AuditFilter {
  sort: AuditSort
  limit: number
  cursor: Cursor | undefined
  withTotal: boolean
}

export const AUDIT_SORTS = ['-occurredAt', 'occurredAt'] as const
type AuditSort = (typeof AUDIT_SORTS)[number]

export type AuditEvents = ReturnType<typeof createAuditEvents>

/** What was done in the whole platform. Nothing of it changes, nor goes before its time. */
export function createAuditEvents(store: AuditEventStore) {
  return {
    /** Keeps what `service` tells of itself; an event that is told twice is kept once. */
    async accept(service: string, events: readonly AuditEvent[]): Promise<void> {
      if (events.some((event) => event.service !== service)) throw auditServiceMismatch()
      await store.insert(events.map(legible))
    },

    list: store.list,

    all: (query: Omit<AuditQuery, 'limit' | 'withTotal'>) => batchesOf(store.list, query)
  }
}
