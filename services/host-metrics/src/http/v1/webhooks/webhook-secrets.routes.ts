import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { preconditionOf } from '@fieldgate/representations'
import { authorOf, principalOf } from '@fieldgate/service-kit'
import { nullable, Problem, ref } from '@fieldgate/types'
import type { FastifyReply } from 'fastify'
import type { Webhook as DomainWebhook } from '#domain/webhooks/webhook'
import type { Webhooks } from '#domain/webhooks/webhooks'
import {
  CreatedWebhook,
  GRACE_SECONDS,
  WebhookBody,
  WebhookParams,
  WebhookRotation
} from './webhooks.schemas.ts'
import { fromWire, pathOf, toWire } from './webhooks.wire.ts'

const config = { access: 'admin', idempotent: true } as const
const created = ref(CreatedWebhook)
const problem = ref(Problem)

/** What answers with the secret of a webhook, this once. */
export const webhookSecretRoutes: FastifyPluginAsyncTypebox<{ webhooks: Webhooks }> = async (
  app,
  { webhooks }
) => {
  function show(reply: FastifyReply, { webhook, secret }: { webhook: DomainWebhook; secret: string }) {
    reply.resource = webhook
    reply.code(201).headers({ location: pathOf(webhook.id), 'cache-control': 'no-store' })
    return { ...toWire(webhook), secret }
  }

  app.post(
    '/webhooks',
    {
      config,
      schema: {
        operationId: 'createWebhook',
        summary: 'A new webhook, with its secret',
        body: ref(WebhookBody),
        response: { 201: created, 422: problem }
      }
    },
    async (request, reply) => {
      const content = fromWire(request.body)
      return show(reply, await webhooks.create(content, principalOf(request).resources, authorOf(request)))
    }
  )

  app.post(
    '/webhooks/:id/rotations',
    {
      config,
      schema: {
        operationId: 'rotateWebhookSecret',
        summary: 'Give a webhook a new secret; the one before signs beside it a while longer',
        params: WebhookParams,
        body: nullable(WebhookRotation),
        response: { 201: created, 404: problem, 412: problem }
      }
    },
    async (request, reply) => {
      const precondition = preconditionOf(request, { strict: false })
      const graceSeconds = request.body?.graceSeconds ?? GRACE_SECONDS
      const { resources } = principalOf(request)
      const { id } = request.params
      return show(reply, await webhooks.rotate(id, graceSeconds, resources, precondition, authorOf(request)))
    }
  )
}
