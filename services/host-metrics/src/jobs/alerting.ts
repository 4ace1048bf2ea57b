import type { Alerts } from '#domain/alerts'
import type { WebhookDeliveries } from '#domain/webhook-deliveries'
import { every } from './every.ts'

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
  const unseenHere = onFailure('alert rules of this host are not looked at for now')
  const unseenPlatform = onFailure('alert rules of the platform are not looked at for now')
  const firstLook = Promise.all([here().catch(unseenHere), platform().catch(unseenPlatform)])
  const stops = [
    every(EVALUATE_MS, here, unseenHere),
    every(EVALUATE_MS, platform, unseenPlatform),
    every(DELIVER_MS, deliveries.sendDue, onFailure('webhooks wait for now')),
    every(FORGET_MS, forget, onFailure('alerts past their time stay for now'))
  ]
  return async () => {
    await Promise.all([firstLook, ...stops.map((stop) => stop())])
  }
}
