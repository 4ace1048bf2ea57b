import type { FastifyPluginAsync } from 'fastify'
import type { AlertRules } from '#domain/alerts/alert-rules'
import type { Alerts } from '#domain/alerts/alerts'
import type { WebhookDeliveries } from '#domain/webhooks/webhook-deliveries'
import type { Webhooks } from '#domain/webhooks/webhooks'
import { webhookItemRoutes } from '../webhooks/webhook.routes.ts'
import { webhookSecretRoutes } from '../webhooks/webhook-secrets.routes.ts'
import { webhookRoutes } from '../webhooks/webhooks.routes.ts'
import {
  CreatedWebhook,
  Webhook,
  WebhookBody,
  WebhookDelivery,
  WebhookPatch
} from '../webhooks/webhooks.schemas.ts'
import { alertRuleItemRoutes } from './alert-rule.routes.ts'
import { alertRuleRoutes } from './alert-rules.routes.ts'
import { AlertRule, AlertRuleBody, AlertRulePatch } from './alert-rules.schemas.ts'
import { alertRoutes } from './alerts.routes.ts'
import { Alert } from './alerts.schemas.ts'

export interface AlertingUseCases {
  rules: AlertRules
  alerts: Alerts
  webhooks: Webhooks
  deliveries: WebhookDeliveries
}

export const alertingSchemas = [
  AlertRule,
  AlertRuleBody,
  AlertRulePatch,
  Alert,
  Webhook,
  CreatedWebhook,
  WebhookBody,
  WebhookPatch,
  WebhookDelivery
]

export const alertingRoutes: FastifyPluginAsync<{ alerting: AlertingUseCases }> = async (
  app,
  { alerting: { rules, alerts, webhooks, deliveries } }
) => {
  await app.register(alertRuleRoutes, { rules })
  await app.register(alertRuleItemRoutes, { rules })
  await app.register(alertRoutes, { alerts })
  await app.register(webhookRoutes, { webhooks, deliveries })
  await app.register(webhookSecretRoutes, { webhooks })
  await app.register(webhookItemRoutes, { webhooks })
}
