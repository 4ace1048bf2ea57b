import type { Webhook, WebhookContent } from '#domain/webhooks/webhook'
import type { WebhookDelivery } from '#domain/webhooks/webhook-delivery'
import type { WebhookBody } from './webhooks.schemas.ts'

export const pathOf = (id: string): string => `/api/v1/webhooks/${id}`

export const fromWire = ({ name, url, enabled = true }: WebhookBody): WebhookContent => ({
  name,
  url,
  enabled
})

/** What a patch is laid over. */
export const contentOf = ({ name, url, enabled }: Webhook): WebhookContent => ({ name, url, enabled })

export const toWire = (webhook: Webhook) => ({
  id: webhook.id,
  ...contentOf(webhook),
  previousSecretExpiresAt: webhook.previousSecretExpiresAt?.toISOString() ?? null,
  createdAt: webhook.createdAt.toISOString(),
  updatedAt: webhook.updatedAt.toISOString(),
  links: { self: pathOf(webhook.id), deliveries: `${pathOf(webhook.id)}/deliveries` }
})

export const deliveryToWire = ({ webhookId: _known, ...delivery }: WebhookDelivery) => ({
  ...delivery,
  createdAt: delivery.createdAt.toISOString(),
  lastAttemptAt: delivery.lastAttemptAt?.toISOString() ?? null,
  nextAttemptAt: delivery.nextAttemptAt?.toISOString() ?? null
})
