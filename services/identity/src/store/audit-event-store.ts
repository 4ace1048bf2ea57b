import { type DatabaseHandle, keysetPage } from '@fieldgate/db'
import type { AuditEvent } from '@fieldgate/types'
import { and, eq, getTableColumns, gte, lt } from 'drizzle-orm'
import type { AuditEventStore, AuditFilter } from '#domain/audit/audit-events'
import { sortColumns } from './lists.ts'
import { auditEvents } from './schema.ts'

type Row = typeof auditEvents.$inferSelect

const SORT_COLUMNS = { occurredAt: auditEvents.occurredAt }

export function createAuditEventStore({ db }: DatabaseHandle): AuditEventStore {
  return {
    async insert(events) {
      await db.insert(auditEvents).values(events.map(toRow)).onConflictDoNothing({ target: auditEvents.id })
    },

    async list({ sort, limit, cursor, withTotal, ...filter }) {
      const columns = sortColumns(sort, SORT_COLUMNS, auditEvents.id)
      const { items, ...neighbours } = await keysetPage({ columns, sort, cursor, limit }, (page) =>
        db
          .select({ ...getTableColumns(auditEvents), key: page.key })
          .from(auditEvents)
          .where(and(matching(filter), page.where))
          .orderBy(...page.orderBy)
          .limit(page.limit)
      )
      const total = withTotal && { total: await db.$count(auditEvents, matching(filter)) }
      return { items: items.map(toEvent), ...neighbours, ...total }
    }
  }
}

function matching({ occurredFrom, occurredBefore, ...equal }: AuditFilter) {
  const names = Object.keys(equal) as Array<keyof typeof equal>
  return and(
    ...names.map((name) => (equal[name] === undefined ? undefined : eq(auditEvents[name], equal[name]))),
    occurredFrom && gte(auditEvents.occurredAt, occurredFrom),
    occurredBefore && lt(auditEvents.occurredAt, occurredBefore)
  )
}

const toRow = ({ actor, occurredAt, ...event }: AuditEvent): Row => ({
  ...event,
  occurredAt: new Date(occurredAt),
  actorKind: actor.kind,
  actorId: actor.id,
  actorName: actor.name,
  apiKeyId: actor.apiKeyId ?? null
})

const toEvent = ({ actorKind, actorId, actorName, apiKeyId, occurredAt, ...event }: Row): AuditEvent => ({
  ...event,
  occurredAt: occurredAt.toISOString(),
  actor: { kind: actorKind, id: actorId, name: actorName, ...(apiKeyId && { apiKeyId }) }
})
