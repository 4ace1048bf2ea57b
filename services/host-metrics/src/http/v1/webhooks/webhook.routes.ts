import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { mergePatch, type Precondition, preconditionOf } from '@fieldgate/representations'
import { authorOf, principalOf } from '@fieldgate/service-kit'
import { Fields, Problem, ref } from '@fieldgate/types'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Webhook as DomainWebhook, WebhookContent } from '#domain/webhooks/webhook'
import type { Webhooks } from '#domain/webhooks/webhooks'
import { Webhook, WebhookBody, WebhookParams, WebhookPatch } from './webhooks.schemas.ts'
import { contentOf, fromWire, toWire } from './webhooks.wire.ts'

const STRICT = { strict: true }
const admin = { access: 'admin' } as const
const webhook = ref(Webhook)
const problem = ref(Problem)
const changed = { 200: webhook, 404: problem, 412: problem, 422: problem, 428: problem }

/** One webhook. Who changes it says which version they have seen. */
export const webhookItemRoutes: FastifyPluginAsyncTypebox<{ webhooks: Webhooks }> = async (
  app,
  { webhooks }
) => {
  async function change(
    request: FastifyRequest<{ Params: { id: string } }>,
    reply: FastifyReply,
    revise: (current: DomainWebhook) => WebhookContent
  ) {
    const precondition: Precondition = preconditionOf(request, STRICT)
    const { resources } = principalOf(request)
    const after = await webhooks.change(request.params.id, resources, precondition, authorOf(request), revise)
    reply.resource = after
    return toWire(after)
  }

  app.get(
    '/webhooks/:id',
    {
      config: admin,
      schema: {
        operationId: 'getWebhook',
        summary: 'One webhook',
        params: WebhookParams,
        querystring: Fields,
        response: { 200: webhook, 404: problem }
      }
    },
    async (request, reply) => {
      const found = await webhooks.get(request.params.id, principalOf(request).resources)
      reply.resource = found
      return toWire(found)
    }
  )

  app.put(
    '/webhooks/:id',
    {
      config: admin,
      schema: {
        operationId: 'putWebhook',
        summary: 'Replaces a webhook',
        params: WebhookParams,
        body: ref(WebhookBody),
        response: changed
      }
    },
    (request, reply) => change(request, reply, () => fromWire(request.body))
  )

  app.patch(
    '/webhooks/:id',
    {
      config: admin,
      schema: {
        operationId: 'patchWebhook',
        summary: 'Changes a webhook by merge patch',
        params: WebhookParams,
        body: ref(WebhookPatch),
        response: changed
      }
    },
    (request, reply) =>
      change(request, reply, (current) =>
        fromWire(mergePatch(contentOf(current), request.body) as WebhookBody)
      )
  )

  app.delete(
    '/webhooks/:id',
    {
      config: admin,
      schema: {
        operationId: 'deleteWebhook',
        summary: 'Removes a webhook, and what it was still to be told',
        params: WebhookParams,
        response: { 204: Type.Null(), 404: problem, 412: problem, 428: problem }
      }
    },
    async (request, reply) => {
      const precondition = preconditionOf(request, STRICT)
      const { resources } = principalOf(request)
      await webhooks.remove(request.params.id, resources, precondition, authorOf(request))
      return reply.code(204).send(null)
    }
  )
}
