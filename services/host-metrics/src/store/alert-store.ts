import { type DatabaseHandle, keysetPage, withTx } from '@fieldgate/db'
import { and, eq, getTableColumns, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { EvaluationStore } from '#domain/alerts/alert-evaluation'
import type { AlertStore } from '#domain/alerts/alerts'
import type { Reach } from '#domain/reach'
import { rulesWhere } from './alert-rule-rows.ts'
import { openAlerts, settleAlerts } from './alert-settlement.ts'
import { reached } from './reached.ts'
import { alertRules, alerts } from './schema.ts'

/** However much goes wrong, what is over takes no more room than this. */
const MOST_RESOLVED = 20_000

interface AlertStoreOptions {
  now: () => Date
  newId: () => string
}

export function createAlertStore(
  { db, pool }: DatabaseHandle,
  { now, newId }: AlertStoreOptions
): AlertStore & EvaluationStore {
  return {
    list: ({ state, ruleId, sort, limit, cursor }, reach) => {
      const direction = sort === 'firedAt' ? 'asc' : 'desc'
      const columns = [
        // None without it is in the list.
        { column: alerts.firedAt, direction, nullable: false } as const,
        { column: alerts.id, direction } as const
      ]
      const filters = and(
        told(reach),
        state && (state === 'firing' ? isNull(alerts.resolvedAt) : isNotNull(alerts.resolvedAt)),
        ruleId === undefined ? undefined : eq(alerts.ruleId, ruleId)
      )
      return keysetPage({ columns, sort, cursor, limit }, (page) =>
        db
          .select({ ...getTableColumns(alerts), key: page.key })
          .from(alerts)
          .where(and(filters, page.where))
          .orderBy(...page.orderBy)
          .limit(page.limit)
      )
    },

    async find(id, reach) {
      const [row] = await db
        .select()
        .from(alerts)
        .where(and(eq(alerts.id, id), told(reach)))
      return row
    },

    async removePast(time) {
      await db
        .delete(alerts)
        .where(
          or(
            lt(alerts.resolvedAt, time),
            lt(
              alerts.resolvedAt,
              sql`(select resolved_at from alerts where resolved_at is not null order by resolved_at desc offset ${MOST_RESOLVED} limit 1)`
            )
          )
        )
    },

    enabledRules: (kinds) =>
      rulesWhere(db, and(eq(alertRules.enabled, true), inArray(alertRules.kind, [...kinds]))),

    settle: (rule, host, decide) =>
      withTx(pool, async (tx) => {
        const [current] = await tx
          .select({ version: alertRules.version })
          .from(alertRules)
          .where(eq(alertRules.id, rule.id))
          .for('update')
        if (current?.version !== rule.version) return
        const changes = decide(await openAlerts(tx, rule.id, host))
        await settleAlerts(tx, rule.id, changes, { at: now(), newId })
      })
  }
}

const told = (reach: Reach): SQL | undefined => and(isNotNull(alerts.firedAt), reached(alerts.ruleId, reach))
