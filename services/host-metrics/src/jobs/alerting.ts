import { every } from '@fieldgate/service-kit'
import type { Alerts } from '#domain/alerts/alerts'
import type { WebhookDeliveries } from '#domain/webhooks/webhook-deliveries'

const EVALUATE_MS = 10_000
const DELIVER_MS = 1_000
const FORGET_MS = 3_600_000

interface AlertingOptions {
  evaluateHere: () => Promise<void>
  evaluatePlatform: () => Promise<void>
  alerts: Pick<Alerts, 'removePast'>
  deliveries: Pick<WebhookDeliveries, 'sendDue' | 'removePast'>
  /** Whether this process is the one of its host that watches it. */
  isOurs: () => boolean
  /** Takes the watch over the platform, or keeps it; of all processes one has it. */
  holdPlatform: () => Promise<boolean>
  onFailure: (what: string) => (error: unknown) => void
}

/** Watches, and tells of it, until the function it gives is called. The first look is at once. */
export function startAlerting(options: AlertingOptions): () => Promise<void> {
  const { evaluateHere, evaluatePlatform, alerts, deliveries, isOurs, holdPlatform, onFailure } = options
  const here = async () => {
    if (isOurs()) await evaluateHere()
  }
  const platform = async () => {
    if (await holdPlatform()) await evaluatePlatform()
  }
  const forget = async () => {
    await alerts.removePast()
    await deliveries.removePast()
  }
  const stops = [
    every({
      intervalMs: EVALUATE_MS,
      work: here,
      onFailure: onFailure('alert rules of this host are not looked at for now')
    }),
    every({
      intervalMs: EVALUATE_MS,
      work: platform,
      onFailure: onFailure('alert rules of the platform are not looked at for now')
    }),
    every({
      intervalMs: DELIVER_MS,
      startsAtOnce: false,
      work: deliveries.sendDue,
      onFailure: onFailure('webhooks wait for now')
    }),
    every({
      intervalMs: FORGET_MS,
      startsAtOnce: false,
      work: forget,
      onFailure: onFailure('alerts past their time stay for now')
    })
  ]
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
  }
}
