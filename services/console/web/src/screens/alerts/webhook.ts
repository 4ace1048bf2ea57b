import type { Schema } from '@fieldgate/sdk'
import type { Versioned } from '../../editing/versioned.ts'

export type Webhook = Schema<'Webhook'>

/** What of a webhook a person writes. */
export type WebhookProfile = Pick<Webhook, 'name' | 'url' | 'enabled'>

export const WEBHOOK_LABELS: Readonly<Record<keyof WebhookProfile, string>> = {
  name: 'Name',
  url: 'Address',
  enabled: 'Told'
}

/** The profile alone, under the version of the whole. */
export const profiledWebhook = ({
  value: { name, url, enabled },
  etag
}: Versioned<Webhook>): Versioned<WebhookProfile> => ({ value: { name, url, enabled }, etag })
