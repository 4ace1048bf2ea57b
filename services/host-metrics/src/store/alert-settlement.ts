import type { Database } from '@fieldgate/db'
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Alert } from '#domain/alerts/alert'
import type { AlertChanges } from '#domain/alerts/alert-changes'
import { type AlertEvent, deliveryBody } from '#domain/webhooks/webhook-delivery'
import { alertRuleWebhooks, alerts, webhookDeliveries, webhooks } from './schema.ts'

/** Rows in one statement: PostgreSQL takes 65,535 parameters. */
const BATCH = 1_000

/** Those that wait or fire, on one host (null: the platform's) or, left out, wherever. */
export const openAlerts = (tx: Database, ruleId: string, host?: string | null): Promise<Alert[]> =>
  tx
    .select()
    .from(alerts)
    .where(
      and(eq(alerts.ruleId, ruleId), isNull(alerts.resolvedAt), host === undefined ? undefined : at(host))
    )

const at = (host: string | null): SQL => (host === null ? isNull(alerts.host) : eq(alerts.host, host))

/** Writes `changes` down, and what the webhooks of the rule are to be told of them. */
export async function settleAlerts(
  tx: Database,
  ruleId: string,
  { kept, withdrawn, fired, resolved }: AlertChanges,
  { at, newId }: { at: Date; newId: () => string }
): Promise<void> {
  for (const rows of batches(kept)) {
    await tx.insert(alerts).values(rows).onConflictDoUpdate({ target: alerts.id, set: CHANGING })
  }
  for (const rows of batches(withdrawn)) {
    await tx.delete(alerts).where(
      inArray(
        alerts.id,
        rows.map(({ id }) => id)
      )
    )
  }
  const told: Array<[AlertEvent, Alert]> = [
    ...fired.map((alert): [AlertEvent, Alert] => ['alert.fired', alert]),
    ...resolved.map((alert): [AlertEvent, Alert] => ['alert.resolved', alert])
  ]
  if (told.length === 0) return
  const listeners = await listenersOf(tx, ruleId)
  const deliveries = listeners.flatMap(({ webhookId }) =>
    told.map(([event, alert]) => {
      const id = newId()
      const body = deliveryBody(id, event, alert)
      const due = { state: 'pending' as const, createdAt: at, nextAttemptAt: at }
      return { id, webhookId, alertId: alert.id, event, body, ...due }
    })
  )
  for (const rows of batches(deliveries)) await tx.insert(webhookDeliveries).values(rows)
}

const listenersOf = (tx: Database, ruleId: string) =>
  tx
    .select({ webhookId: webhooks.id })
    .from(alertRuleWebhooks)
    .innerJoin(webhooks, eq(webhooks.id, alertRuleWebhooks.webhookId))
    .where(and(eq(alertRuleWebhooks.ruleId, ruleId), eq(webhooks.enabled, true)))

/** What of an alert ever changes, as the row has it that was to be inserted. */
const CHANGING = {
  value: sql`excluded.value`,
  firedAt: sql`excluded.fired_at`,
  clearSince: sql`excluded.clear_since`,
  resolvedAt: sql`excluded.resolved_at`
}

function batches<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / BATCH)
  return Array.from({ length: count }, (_, i) => rows.slice(i * BATCH, (i + 1) * BATCH))
}
