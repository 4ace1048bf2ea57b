import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage, readCursor } from '@fieldgate/representations'
import { authorOf, principalOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { WebhookDeliveries } from '#domain/webhook-deliveries'
import type { WebhookListQuery, Webhooks } from '#domain/webhooks'
import {
  CreatedWebhook,
  DeliveryPage,
  DeliveryQuery,
  WebhookBody,
  WebhookPage,
  WebhookParams,
  WebhookQuery
} from './webhooks.schemas.ts'
import { deliveryToWire, fromWire, pathOf, toWire } from './webhooks.wire.ts'

interface WebhookRouteOptions {
  webhooks: Webhooks
  deliveries: WebhookDeliveries
}

export const webhookRoutes: FastifyPluginAsyncTypebox<WebhookRouteOptions> = async (
  app,
  { webhooks, deliveries }
) => {
  // Who is told, and by which address, is not for everybody who may read a metric.
  const access = 'admin'

  app.get(
    '/webhooks',
    {
      config: { access },
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

  app.post(
    '/webhooks',
    {
      config: { access, idempotent: true },
      schema: {
        operationId: 'createWebhook',
        summary: 'A new webhook, with its secret',
        body: ref(WebhookBody),
        response: { 201: ref(CreatedWebhook), 422: ref(Problem) }
      }
    },
    async (request, reply) => {
      const { webhook, secret } = await webhooks.create(
        fromWire(request.body),
        principalOf(request).resources,
        authorOf(request)
      )
      reply.resource = webhook
      return reply
        .code(201)
        .headers({ location: pathOf(webhook.id), 'cache-control': 'no-store' })
        .send({ ...toWire(webhook), secret })
    }
  )

  app.get(
    '/webhooks/:id/deliveries',
    {
      config: { access },
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
