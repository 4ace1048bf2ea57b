import type { Authorship } from '@fieldgate/audit'
import {
  admits,
  type Cursor,
  type Precondition,
  preconditionFailed,
  type Slice
} from '@fieldgate/representations'
import { outOfReach, webhookNotFound } from '../errors.ts'
import type { Reach } from '../reach.ts'
import type { Webhook, WebhookContent } from './webhook.ts'

export interface WebhookListQuery {
  sort: 'name' | '-name'
  limit: number
  cursor: Cursor | undefined
}

export interface WebhookStore {
  list: (query: WebhookListQuery, reach: Reach) => Promise<Slice<Webhook>>
  find: (id: string, reach: Reach) => Promise<Webhook | undefined>
  insert: (webhook: Webhook, sealedSecret: string, by: Authorship) => Promise<void>
  /** Gives what `decide` made of the webhook, which changes meanwhile for nobody else. */
  change: (
    id: string,
    reach: Reach,
    by: Authorship,
    decide: (webhook: Webhook) => Webhook
  ) => Promise<Webhook | undefined>
  /** As `change`, with another secret; the one before it is kept while the webhook says until when it is good. */
  rotate: (
    id: string,
    reach: Reach,
    sealedSecret: string,
    by: Authorship,
    decide: (webhook: Webhook) => Webhook
  ) => Promise<Webhook | undefined>
  /** Its deliveries go with it; false: there is none. */
  remove: (id: string, reach: Reach, by: Authorship, admit: (webhook: Webhook) => void) => Promise<boolean>
}

interface WebhooksOptions {
  store: WebhookStore
  /** Throws for an address that may not be called, as far as that can be told of it. */
  assertUrl: (url: string) => void
  seal: (secret: string, webhookId: string) => string
  newSecret: () => string
  now: () => Date
  newId: () => string
}

export type Webhooks = ReturnType<typeof createWebhooks>

/** Who is told of alerts. A secret is shown once, and kept sealed: each delivery is signed with it. */
export function createWebhooks({ store, assertUrl, seal, newSecret, now, newId }: WebhooksOptions) {
  async function get(id: string, reach: Reach): Promise<Webhook> {
    return (await store.find(id, reach)) ?? missing()
  }

  return {
    list: store.list,
    get,

    async create(
      content: WebhookContent,
      reach: Reach,
      by: Authorship
    ): Promise<{ webhook: Webhook; secret: string }> {
      if (reach) throw outOfReach()
      assertUrl(content.url)
      const [id, secret, at] = [newId(), newSecret(), now()]
      const webhook = {
        ...content,
        id,
        previousSecretExpiresAt: null,
        createdAt: at,
        updatedAt: at,
        version: 1
      }
      await store.insert(webhook, seal(secret, id), by)
      return { webhook, secret }
    },

    async change(
      id: string,
      reach: Reach,
      precondition: Precondition,
      by: Authorship,
      revise: (webhook: Webhook) => WebhookContent
    ): Promise<Webhook> {
      const changed = await store.change(id, reach, by, (webhook) => {
        if (!admits(precondition, webhook.version)) throw preconditionFailed()
        const content = revise(webhook)
        assertUrl(content.url)
        return { ...webhook, ...content, updatedAt: now(), version: webhook.version + 1 }
      })
      return changed ?? missing()
    },

    /** A new secret, in this answer and nowhere else; the one before signs beside it for `graceSeconds` more. */
    async rotate(
      id: string,
      graceSeconds: number,
      reach: Reach,
      precondition: Precondition,
      by: Authorship
    ): Promise<{ webhook: Webhook; secret: string }> {
      const [secret, at] = [newSecret(), now()]
      const previousSecretExpiresAt = graceSeconds > 0 ? new Date(at.getTime() + graceSeconds * 1000) : null
      const webhook = await store.rotate(id, reach, seal(secret, id), by, (before) => {
        if (!admits(precondition, before.version)) throw preconditionFailed()
        return { ...before, previousSecretExpiresAt, updatedAt: at, version: before.version + 1 }
      })
      return { webhook: webhook ?? missing(), secret }
    },

    async remove(id: string, reach: Reach, precondition: Precondition, by: Authorship): Promise<void> {
      const isRemoved = await store.remove(id, reach, by, ({ version }) => {
        if (!admits(precondition, version)) throw preconditionFailed()
      })
      if (!isRemoved) missing()
    }
  }
}

const missing = (): never => {
  throw webhookNotFound()
}
