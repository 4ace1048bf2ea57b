import type { Database } from '@fieldgate/db'
import { eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm'
import type { AlertRule } from '#domain/alerts/alert-rule'
import { webhookUnknown } from '#domain/errors'
import { alertRules, alertRuleWebhooks, webhooks } from './schema.ts'

/** What a rule is made of, its webhooks included. */
export const ruleColumns = {
  ...getTableColumns(alertRules),
  webhookIds: sql<
    string[]
  >`array(select w.webhook_id from alert_rule_webhooks w where w.rule_id = ${sql.raw('"alert_rules"."id"')} order by 1)`
}

export const rulesWhere = (db: Database, where: SQL | undefined): Promise<AlertRule[]> =>
  db.select(ruleColumns).from(alertRules).where(where).orderBy(alertRules.id)

/** Replaces what the rule is linked to; throws `webhook_unknown` where one of it is not there. */
export async function linkWebhooks(tx: Database, { id, webhookIds }: AlertRule): Promise<void> {
  await tx.delete(alertRuleWebhooks).where(eq(alertRuleWebhooks.ruleId, id))
  if (webhookIds.length === 0) return
  const known = await tx
    .select({ webhookId: webhooks.id })
    .from(webhooks)
    .where(inArray(webhooks.id, [...webhookIds]))
    .for('key share')
  if (known.length !== webhookIds.length) throw webhookUnknown()
  await tx.insert(alertRuleWebhooks).values(known.map(({ webhookId }) => ({ ruleId: id, webhookId })))
}
