import type { Alert } from '../alerts/alert.ts'

export const DELIVERY_STATES = ['pending', 'succeeded', 'failed'] as const
type DeliveryState = (typeof DELIVERY_STATES)[number]

export const ALERT_EVENTS = ['alert.fired', 'alert.resolved'] as const
export type AlertEvent = (typeof ALERT_EVENTS)[number]

/** One thing that a webhook is to be told, and how that goes. */
export interface WebhookDelivery {
  id: string
  webhookId: string
  alertId: string
  event: AlertEvent
  state: DeliveryState
  attempts: number
  createdAt: Date
  lastAttemptAt: Date | null
  /** Null: it is over. */
  nextAttemptAt: Date | null
  /** What the receiver answered last; null: it did not. */
  responseStatus: number | null
  /** Why it did not. */
  error: string | null
}

/** What came of one attempt. */
export type Outcome = Pick<WebhookDelivery, 'responseStatus' | 'error'>

const FIRST_WAIT_MS = 10_000
const LONGEST_WAIT_MS = 3_600_000
/** Over about a day. */
const MOST_ATTEMPTS = 30

/** How a delivery stands once its attempt number `attempts` came to `outcome`. */
export function afterAttempt(
  attempts: number,
  outcome: Outcome,
  at: Date
): Outcome & Pick<WebhookDelivery, 'state' | 'lastAttemptAt' | 'nextAttemptAt'> {
  const { responseStatus } = outcome
  const isTaken = responseStatus !== null && responseStatus >= 200 && responseStatus < 300
  const over = { ...outcome, lastAttemptAt: at, nextAttemptAt: null }
  if (isTaken) return { ...over, state: 'succeeded' }
  if (attempts >= MOST_ATTEMPTS) return { ...over, state: 'failed' }
  const waitMs = Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS)
  return { ...over, state: 'pending', nextAttemptAt: new Date(at.getTime() + waitMs) }
}

/** What a receiver reads. It may come twice, and not in order: `id` tells deliveries apart, the times what is newer. */
export function deliveryBody(id: string, event: AlertEvent, alert: Alert): string {
  const { ruleId, ruleName, kind, host, subject, value, threshold, since, firedAt, resolvedAt } = alert
  const told = { id: alert.id, ruleId, ruleName, kind, host, subject, value, threshold }
  return JSON.stringify({ id, event, alert: { ...told, since, firedAt, resolvedAt } })
}
