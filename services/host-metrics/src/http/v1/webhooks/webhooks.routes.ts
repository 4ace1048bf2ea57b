import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage, readCursor } from '@fieldgate/representations'
import { principalOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { WebhookDeliveries } from '#domain/webhooks/webhook-deliveries'
import type { WebhookListQuery, Webhooks } from '#domain/webhooks/webhooks'
import { DeliveryPage, DeliveryQuery, WebhookPage, WebhookParams, WebhookQuery } from './webhooks.schemas.ts'
import { deliveryToWire, toWire } from './webhooks.wire.ts'

interface WebhookRouteOptions {
  webhooks: Webhooks
  deliveries: WebhookDeliveries
}

export const webhookRoutes: FastifyPluginAsyncTypebox<WebhookRouteOptions> = async (
  app,
  { webhooks, deliveries }
) => {
  // Who is told, and by which address, is not for everybody who may read a metric.
  const config = { access: 'admin', media: ['json', 'xml', 'csv', 'ndjson'] } as const

  app.get(
    '/webhooks',
    {
      config,
      schema: {
        operationId: 'listWebhooks',
        summary: 'Who is told of alerts',
        querystring: WebhookQuery,
        response: { 200: WebhookPage }
      }
    },
    async (request, reply) => {
      const { sort, limit, cursor } = request.query
      const query: WebhookListQuery = { sort, limit, cursor: readCursor(cursor, sort) }
      const slice = await webhooks.list(query, principalOf(request).resources)
      return answerPage(request, reply, slice, limit, toWire)
    }
  )

  app.get(
    '/webhooks/:id/deliveries',
    {
      config,
      schema: {
        operationId: 'listWebhookDeliveries',
        summary: 'What a webhook is told, and how that goes',
        params: WebhookParams,
        querystring: DeliveryQuery,
        response: { 200: DeliveryPage, 404: ref(Problem) }
      }
    },
    async (request, reply) => {
      const { state, sort, limit, cursor } = request.query
      const query = { state, sort, limit, cursor: readCursor(cursor, sort) }
      const slice = await deliveries.list(request.params.id, query, principalOf(request).resources)
      return answerPage(request, reply, slice, limit, deliveryToWire)
    }
  )
}
