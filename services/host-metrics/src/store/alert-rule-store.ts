import type { Auditor } from '@fieldgate/audit'
import { type Database, type DatabaseHandle, isUniqueViolation, keysetPage, withTx } from '@fieldgate/db'
import { preconditionFailed } from '@fieldgate/representations'
import { and, eq } from 'drizzle-orm'
import { changesAtEnd } from '#domain/alerts/alert-changes'
import { type AlertRule, isOtherQuestion } from '#domain/alerts/alert-rule'
import type { AlertRuleStore } from '#domain/alerts/alert-rules'
import { linkWebhooks, ruleColumns, rulesWhere } from './alert-rule-rows.ts'
import { openAlerts, settleAlerts } from './alert-settlement.ts'
import { reached } from './reached.ts'
import { alertRules } from './schema.ts'

interface AlertRuleStoreOptions {
  auditor: Auditor
  now: () => Date
  newId: () => string
}

export function createAlertRuleStore(
  { db, pool }: DatabaseHandle,
  { auditor, now, newId }: AlertRuleStoreOptions
): AlertRuleStore {
  async function endAlerts(tx: Database, ruleId: string): Promise<void> {
    const at = now()
    await settleAlerts(tx, ruleId, changesAtEnd(await openAlerts(tx, ruleId), at), { at, newId })
  }

  return {
    list: ({ sort, limit, cursor }, reach) => {
      const direction = sort === 'name' ? 'asc' : 'desc'
      const columns = [alertRules.name, alertRules.id].map((column) => ({ column, direction }) as const)
      return keysetPage({ columns, sort, cursor, limit }, ({ where, orderBy, limit: rows, key }) =>
        db
          .select({ ...ruleColumns, key })
          .from(alertRules)
          .where(and(reached(alertRules.id, reach), where))
          .orderBy(...orderBy)
          .limit(rows)
      )
    },

    async find(id, reach) {
      const [rule] = await rulesWhere(db, and(eq(alertRules.id, id), reached(alertRules.id, reach)))
      return rule
    },

    async insert(rule, by) {
      try {
        await withTx(pool, async (tx) => {
          await tx.insert(alertRules).values(toRow(rule))
          await linkWebhooks(tx, rule)
          const after = snapshot(rule)
          await auditor.record(tx, by, {
            action: 'alert_rule.created',
            ...targetOf(rule),
            before: null,
            after
          })
        })
      } catch (error) {
        throw isUniqueViolation(error, 'alert_rules_pkey') ? preconditionFailed() : error
      }
    },

    change: (id, reach, by, decide) =>
      withTx(pool, async (tx) => {
        const before = await lockRule(tx, id, reach)
        if (!before) return undefined
        const after = decide(before)
        // Told to those who heard of them, before the rule goes on without.
        if (!after.enabled || isOtherQuestion(before, after)) await endAlerts(tx, id)
        await tx.update(alertRules).set(toRow(after)).where(eq(alertRules.id, id))
        await linkWebhooks(tx, after)
        await auditor.record(tx, by, {
          action: 'alert_rule.updated',
          ...targetOf(after),
          before: snapshot(before),
          after: snapshot(after)
        })
        return after
      }),

    remove: (id, reach, by, admit) =>
      withTx(pool, async (tx) => {
        const before = await lockRule(tx, id, reach)
        if (!before) return false
        admit(before)
        await endAlerts(tx, id)
        await tx.delete(alertRules).where(eq(alertRules.id, id))
        await auditor.record(tx, by, {
          action: 'alert_rule.deleted',
          ...targetOf(before),
          before: snapshot(before),
          after: null
        })
        return true
      })
  }
}

async function lockRule(tx: Database, id: string, reach: readonly string[] | undefined) {
  const isIt = and(eq(alertRules.id, id), reached(alertRules.id, reach))
  const locked = await tx.select({ id: alertRules.id }).from(alertRules).where(isIt).for('update')
  return locked.length > 0 ? (await rulesWhere(tx, isIt))[0] : undefined
}

const toRow = ({ webhookIds: _linked, ...row }: AlertRule) => row

const targetOf = ({ id }: AlertRule) => ({ targetType: 'alert_rule', targetId: id })

const snapshot = ({
  id: _id,
  createdAt: _made,
  updatedAt: _changed,
  version: _version,
  ...rest
}: AlertRule) => ({
  ...rest,
  webhookIds: [...rest.webhookIds]
})
