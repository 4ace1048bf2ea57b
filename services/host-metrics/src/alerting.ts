import { randomBytes } from 'node:crypto'
import type { Auditor } from '@fieldgate/audit'
import type { DatabaseHandle } from '@fieldgate/db'
import { assertCallable, createPublicFetch, createSealer, type Fetch } from '@fieldgate/service-kit'
import { v7 } from 'uuid'
import { createNeighbours } from './clients/neighbours.ts'
import { createWebhookSender } from './clients/webhook-sender.ts'
import type { Config } from './config.ts'
import { createEvaluation } from './domain/alerts/alert-evaluation.ts'
import { LOCAL_KINDS, PLATFORM_KINDS } from './domain/alerts/alert-rule.ts'
import { createAlertRules } from './domain/alerts/alert-rules.ts'
import { createAlerts } from './domain/alerts/alerts.ts'
import { observeHere } from './domain/alerts/local-observations.ts'
import { observePlatform } from './domain/alerts/platform-observations.ts'
import type { ContainerSource } from './domain/containers/containers.ts'
import { webhookUrlRefused } from './domain/errors.ts'
import type { HostMetrics } from './domain/hosts/host-metrics.ts'
import { createWebhookDeliveries } from './domain/webhooks/webhook-deliveries.ts'
import { createWebhooks } from './domain/webhooks/webhooks.ts'
import { createAlertRuleStore } from './store/alert-rule-store.ts'
import { createAlertStore } from './store/alert-store.ts'
import { createWebhookDeliveryStore } from './store/webhook-delivery-store.ts'
import { createWebhookStore } from './store/webhook-store.ts'

interface AlertingParts {
  host: string
  database: DatabaseHandle
  auditor: Auditor
  metrics: Pick<HostMetrics, 'latest'>
  containers: Pick<ContainerSource, 'state' | 'containers' | 'stats'>
  /** How neighbours are reached, and under which Authorization header. */
  fetch: Fetch
  authorization: () => Promise<string>
  now: () => Date
}

type AlertingConfig = Pick<
  Config,
  'SERVICE_SECRET' | 'WEBHOOK_ALLOW_PRIVATE' | 'GATEWAYS_URL' | 'PIPELINES_URL'
>

/** Rules, what they find, and who is told. */
export function createAlerting(config: AlertingConfig, parts: AlertingParts) {
  const { host, database, auditor, metrics, containers, fetch, authorization, now } = parts
  const beyond = {
    allowLoopback: config.WEBHOOK_ALLOW_PRIVATE,
    allowPrivate: config.WEBHOOK_ALLOW_PRIVATE
  }
  const publicFetch = createPublicFetch(beyond)
  const sealer = createSealer(config.SERVICE_SECRET, 'fieldgate webhook secrets')
  const neighbours = createNeighbours({
    gatewaysUrl: config.GATEWAYS_URL,
    pipelinesUrl: config.PIPELINES_URL,
    fetch,
    authorization
  })
  const alertStore = createAlertStore(database, { now, newId: v7 })
  const webhookStore = createWebhookStore(database, auditor)

  return {
    rules: createAlertRules({
      store: createAlertRuleStore(database, { auditor, now, newId: v7 }),
      now,
      newId: v7
    }),
    alerts: createAlerts({ store: alertStore, now }),
    webhooks: createWebhooks({
      store: webhookStore,
      assertUrl: (url) => assertWebhookUrl(url, beyond),
      seal: sealer.seal,
      newSecret: () => `whsec_${randomBytes(32).toString('base64url')}`,
      now,
      newId: v7
    }),
    deliveries: createWebhookDeliveries({
      store: createWebhookDeliveryStore(database),
      webhooks: webhookStore,
      open: sealer.open,
      send: createWebhookSender(publicFetch),
      now
    }),
    evaluateHere: createEvaluation({
      store: alertStore,
      observe: async (rule) => observeHere(rule, { host, sample: metrics.latest(), containers }),
      kinds: LOCAL_KINDS,
      host,
      now,
      newId: v7
    }),
    evaluatePlatform: createEvaluation({
      store: alertStore,
      observe: (rule, at) => observePlatform(rule, neighbours, at),
      kinds: PLATFORM_KINDS,
      host: null,
      now,
      newId: v7
    }),
    close: publicFetch.close
  }
}

function assertWebhookUrl(url: string, beyond: Parameters<typeof assertCallable>[1]): void {
  try {
    assertCallable(new URL(url), beyond)
  } catch (error) {
    throw webhookUrlRefused((error as Error).message)
  }
}
