import type { Auditor } from '@fieldgate/audit'
import { type Database, type DatabaseHandle, keysetPage, withTx } from '@fieldgate/db'
import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Reach } from '#domain/reach'
import type { Webhook } from '#domain/webhooks/webhook'
import type { WebhookStore } from '#domain/webhooks/webhooks'
import { reached } from './reached.ts'
import { webhooks } from './schema.ts'

const { sealedSecret: _sealed, previousSealedSecret: _previous, ...columns } = getTableColumns(webhooks)

export function createWebhookStore({ db, pool }: DatabaseHandle, auditor: Auditor): WebhookStore {
  return {
    list: ({ sort, limit, cursor }, reach) => {
      const direction = sort === 'name' ? 'asc' : 'desc'
      const order = [webhooks.name, webhooks.id].map((column) => ({ column, direction }) as const)
      return keysetPage({ columns: order, sort, cursor, limit }, ({ where, orderBy, limit: rows, key }) =>
        db
          .select({ ...columns, key })
          .from(webhooks)
          .where(and(reached(webhooks.id, reach), where))
          .orderBy(...orderBy)
          .limit(rows)
      )
    },

    async find(id, reach) {
      const [webhook] = await selectOne(db, id, reach)
      return webhook
    },

    insert: (webhook, sealedSecret, by) =>
      withTx(pool, async (tx) => {
        await tx.insert(webhooks).values({ ...webhook, sealedSecret })
        const after = snapshot(webhook)
        await auditor.record(tx, by, { action: 'webhook.created', ...targetOf(webhook), before: null, after })
      }),

    change: (id, reach, by, decide) =>
      withTx(pool, async (tx) => {
        const [before] = await selectOne(tx, id, reach).for('update')
        if (!before) return undefined
        const after = decide(before)
        await tx.update(webhooks).set(after).where(eq(webhooks.id, id))
        await auditor.record(tx, by, {
          action: 'webhook.updated',
          ...targetOf(after),
          before: snapshot(before),
          after: snapshot(after)
        })
        return after
      }),

    rotate: (id, reach, sealedSecret, by, decide) =>
      withTx(pool, async (tx) => {
        const [before] = await selectOne(tx, id, reach).for('update')
        if (!before) return undefined
        const after = decide(before)
        const { previousSecretExpiresAt: until } = after
        const previousSealedSecret = until && sql`${webhooks.sealedSecret}`
        await tx
          .update(webhooks)
          .set({ ...after, sealedSecret, previousSealedSecret })
          .where(eq(webhooks.id, id))
        await auditor.record(tx, by, {
          action: 'webhook.secret_rotated',
          ...targetOf(after),
          before: null,
          after: { previousSecretExpiresAt: until }
        })
        return after
      }),

    remove: (id, reach, by, admit) =>
      withTx(pool, async (tx) => {
        const [before] = await selectOne(tx, id, reach).for('update')
        if (!before) return false
        admit(before)
        await tx.delete(webhooks).where(eq(webhooks.id, id))
        await auditor.record(tx, by, {
          action: 'webhook.deleted',
          ...targetOf(before),
          before: snapshot(before),
          after: null
        })
        return true
      })
  }
}

const selectOne = (tx: Database, id: string, reach: Reach) =>
  tx
    .select(columns)
    .from(webhooks)
    .where(and(eq(webhooks.id, id), reached(webhooks.id, reach)))

const targetOf = ({ id }: Webhook) => ({ targetType: 'webhook', targetId: id })

const snapshot = ({ name, url, enabled }: Webhook) => ({ name, url, enabled })
