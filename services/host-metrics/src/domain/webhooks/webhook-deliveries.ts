import type { Cursor, Slice } from '@fieldgate/representations'
import { webhookNotFound } from '../errors.ts'
import type { Reach } from '../reach.ts'
import { afterAttempt, type Outcome, type WebhookDelivery } from './webhook-delivery.ts'
import type { WebhookStore } from './webhooks.ts'

export interface DeliveryListQuery {
  state: WebhookDelivery['state'] | undefined
  sort: 'createdAt' | '-createdAt'
  limit: number
  cursor: Cursor | undefined
}

/** What is to be sent now. */
export interface DueDelivery {
  id: string
  webhookId: string
  /** This one counted. */
  attempts: number
  body: string
  url: string
  /** All that are good now, the newest first. */
  sealedSecrets: readonly string[]
}

export interface WebhookDeliveryStore {
  list: (webhookId: string, query: DeliveryListQuery) => Promise<Slice<WebhookDelivery>>
  /** Takes what is due at `at`; nobody else gets it before `until`, when whoever took it must have died. */
  take: (at: Date, until: Date) => Promise<DueDelivery[]>
  settle: (id: string, after: ReturnType<typeof afterAttempt>) => Promise<void>
  /** Forgets what was over before `time`, and whatever lies beyond the number that is kept. */
  removePast: (time: Date) => Promise<void>
}

interface WebhookDeliveriesOptions {
  store: WebhookDeliveryStore
  webhooks: Pick<WebhookStore, 'find'>
  open: (sealedSecret: string, webhookId: string) => string
  /** Never rejects: a failure is an outcome. */
  send: (delivery: {
    id: string
    url: string
    body: string
    secrets: readonly string[]
    at: Date
  }) => Promise<Outcome>
  now: () => Date
}

/** Longer than any attempt takes. */
const LEASE_MS = 60_000
const KEPT_MS = 30 * 86_400_000

export type WebhookDeliveries = ReturnType<typeof createWebhookDeliveries>

/** Tells webhooks what they are to be told, at least once each, whatever dies meanwhile. */
export function createWebhookDeliveries({ store, webhooks, open, send, now }: WebhookDeliveriesOptions) {
  async function attempt({ id, webhookId, attempts, body, url, sealedSecrets }: DueDelivery): Promise<void> {
    const secrets = sealedSecrets.map((sealed) => open(sealed, webhookId))
    const outcome = await send({ id, url, body, secrets, at: now() })
    await store.settle(id, afterAttempt(attempts, outcome, now()))
  }

  return {
    async list(webhookId: string, query: DeliveryListQuery, reach: Reach): Promise<Slice<WebhookDelivery>> {
      if (!(await webhooks.find(webhookId, reach))) throw webhookNotFound()
      return store.list(webhookId, query)
    },

    /** Sends what is due, a batch at once; more of it is for the next turn. */
    async sendDue(): Promise<void> {
      const at = now()
      const due = await store.take(at, new Date(at.getTime() + LEASE_MS))
      const failed = (await Promise.allSettled(due.map(attempt))).filter(
        ({ status }) => status === 'rejected'
      )
      if (failed.length > 0) throw new AggregateError(failed, 'Some deliveries were not written down.')
    },

    removePast: (): Promise<void> => store.removePast(new Date(now().getTime() - KEPT_MS))
  }
}
