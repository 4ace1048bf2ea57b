export interface WebhookContent {
  name: string
  url: string
  /** One that rests is told nothing, and what waits for it goes on waiting. */
  enabled: boolean
}

export interface Webhook extends WebhookContent {
  id: string
  createdAt: Date
  updatedAt: Date
  version: number
}
