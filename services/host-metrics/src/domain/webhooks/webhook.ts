export interface WebhookContent {
  name: string
  url: string
  /** One that rests is told nothing, and what waits for it goes on waiting. */
  enabled: boolean
}

export interface Webhook extends WebhookContent {
  id: string
  /** Until when the secret before the last rotation signs too; null: there is none. */
  previousSecretExpiresAt: Date | null
  createdAt: Date
  updatedAt: Date
  version: number
}
