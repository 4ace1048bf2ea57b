import type { Database } from '@fieldgate/db'
import type { Actor, AuditEvent, ServiceName } from '@fieldgate/types'
import { bigint, jsonb, pgTable } from 'drizzle-orm/pg-core'

/** What a service has done and not told identity yet; it exports the table from its `schema.ts` to have it migrated. */
export const auditOutbox = pgTable('audit_outbox', {
  position: bigint('position', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  event: jsonb('event').$type<AuditEvent>().notNull()
})

/** On whose behalf a write is made, and in which request. */
export interface Authorship {
  actor: Actor
  requestId: string
}

export type AuditEntry = Pick<AuditEvent, 'action' | 'targetType' | 'targetId' | 'before' | 'after'>

export interface Auditor {
  /** Writes `entries` down in the transaction of what they tell of: neither is ever there without the other. */
  record: (tx: Database, by: Authorship, ...entries: AuditEntry[]) => Promise<void>
}

export function createAuditor(
  service: ServiceName,
  { newId, now }: { newId: () => string; now: () => Date }
): Auditor {
  return {
    async record(tx, { actor, requestId }, ...entries) {
      if (entries.length === 0) return
      const occurredAt = now().toISOString()
      const events = entries.map((entry) => ({
        event: { id: newId(), occurredAt, service, actor, ...entry, requestId }
      }))
      await tx.insert(auditOutbox).values(events)
    }
  }
}
