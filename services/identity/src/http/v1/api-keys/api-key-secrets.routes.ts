import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { preconditionOf } from '@fieldgate/representations'
import { nullable, Problem, ref } from '@fieldgate/types'
import type { FastifyReply } from 'fastify'
import type { ApiKey as DomainApiKey } from '#domain/api-keys/api-key'
import type { ApiKeys } from '#domain/api-keys/api-keys'
import { actorOf } from '../actor.ts'
import { readTime } from '../wire.ts'
import { ApiKeyParams, CreateApiKey, GRACE_SECONDS, IssuedApiKey, RotateApiKey } from './api-keys.schemas.ts'
import { pathOf, toWire } from './api-keys.wire.ts'

/** What answers with the secret of an API key, this once. */
export const apiKeySecretRoutes: FastifyPluginAsyncTypebox<{ apiKeys: ApiKeys }> = async (
  app,
  { apiKeys }
) => {
  const config = { access: 'authenticated', idempotent: true } as const
  const problem = ref(Problem)
  const issued = ref(IssuedApiKey)
  app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'))

  const issue = (reply: FastifyReply, { apiKey, key }: { apiKey: DomainApiKey; key: string }) => {
    reply.resource = apiKey
    reply.code(201).header('location', pathOf(apiKey.id))
    return { ...toWire(apiKey), key }
  }

  app.post(
    '/api-keys',
    {
      config,
      schema: {
        operationId: 'createApiKey',
        summary: 'Make an API key of your own',
        body: ref(CreateApiKey),
        response: { 201: issued, 422: problem }
      }
    },
    async (request, reply) => {
      const { name, scopes, resources = null, expiresAt = null } = request.body
      const wanted = { name, scopes, resources, expiresAt: expiresAt === null ? null : readTime(expiresAt) }
      return issue(reply, await apiKeys.create(actorOf(request), wanted))
    }
  )

  app.post(
    '/api-keys/:id/rotations',
    {
      config,
      schema: {
        operationId: 'rotateApiKey',
        summary: 'Give an API key a new secret; the one before opens a while longer',
        params: ApiKeyParams,
        body: nullable(RotateApiKey),
        response: { 201: issued, 404: problem, 412: problem, 422: problem }
      }
    },
    async (request, reply) => {
      const precondition = preconditionOf(request, { strict: false })
      const graceSeconds = request.body?.graceSeconds ?? GRACE_SECONDS
      return issue(
        reply,
        await apiKeys.rotate(actorOf(request), request.params.id, graceSeconds, precondition)
      )
    }
  )
}
