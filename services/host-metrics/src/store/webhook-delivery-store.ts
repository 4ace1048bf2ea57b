import { type DatabaseHandle, keysetPage, withTx } from '@fieldgate/db'
import { and, asc, eq, getTableColumns, inArray, lt, lte, ne, or, sql } from 'drizzle-orm'
import type { WebhookDeliveryStore } from '#domain/webhooks/webhook-deliveries'
import { webhookDeliveries, webhooks } from './schema.ts'

const AT_ONCE = 20
/** Whatever its age, no more is kept of what is over. */
const MOST_KEPT = 100_000

const { body: _body, ...columns } = getTableColumns(webhookDeliveries)

export function createWebhookDeliveryStore({ db, pool }: DatabaseHandle): WebhookDeliveryStore {
  const { id, webhookId: webhookColumn, state: stateColumn, createdAt, nextAttemptAt } = webhookDeliveries

  return {
    list: (webhookId, { state, sort, limit, cursor }) => {
      const direction = sort === 'createdAt' ? 'asc' : 'desc'
      const order = [createdAt, id].map((column) => ({ column, direction }) as const)
      const filters = and(
        eq(webhookColumn, webhookId),
        state === undefined ? undefined : eq(stateColumn, state)
      )
      return keysetPage({ columns: order, sort, cursor, limit }, ({ where, orderBy, limit: rows, key }) =>
        db
          .select({ ...columns, key })
          .from(webhookDeliveries)
          .where(and(filters, where))
          .orderBy(...orderBy)
          .limit(rows)
      )
    },

    take: (at, until) =>
      withTx(pool, async (tx) => {
        const due = await tx
          .select({
            id,
            url: webhooks.url,
            newest: webhooks.sealedSecret,
            previous: webhooks.previousSealedSecret,
            previousExpiresAt: webhooks.previousSecretExpiresAt
          })
          .from(webhookDeliveries)
          .innerJoin(webhooks, eq(webhooks.id, webhookColumn))
          .where(and(lte(nextAttemptAt, at), eq(webhooks.enabled, true)))
          .orderBy(asc(nextAttemptAt), asc(id))
          .limit(AT_ONCE)
          .for('update', { of: webhookDeliveries, skipLocked: true })
        if (due.length === 0) return []
        const taken = await tx
          .update(webhookDeliveries)
          .set({ attempts: sql`${webhookDeliveries.attempts} + 1`, nextAttemptAt: until })
          .where(
            inArray(
              id,
              due.map((each) => each.id)
            )
          )
          .returning({
            id,
            webhookId: webhookColumn,
            attempts: webhookDeliveries.attempts,
            body: webhookDeliveries.body
          })
        const targets = new Map(
          due.map(({ id: dueId, url, newest, previous, previousExpiresAt }) => {
            const isGood = previous !== null && previousExpiresAt !== null && previousExpiresAt > at
            return [dueId, { url, sealedSecrets: isGood ? [newest, previous] : [newest] }]
          })
        )
        return taken.map((each) => ({ ...each, ...targets.get(each.id)! }))
      }),

    async settle(deliveryId, after) {
      await db.update(webhookDeliveries).set(after).where(eq(id, deliveryId))
    },

    async removePast(time) {
      await db
        .delete(webhookDeliveries)
        .where(
          and(
            ne(stateColumn, 'pending'),
            or(
              lt(createdAt, time),
              lt(
                createdAt,
                sql`(select created_at from webhook_deliveries order by created_at desc offset ${MOST_KEPT} limit 1)`
              )
            )
          )
        )
    }
  }
}
