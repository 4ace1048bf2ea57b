import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage, preconditionOf, readCursor } from '@fieldgate/representations'
import { authorOf, principalOf } from '@fieldgate/service-kit'
import { nullable, Problem, ref } from '@fieldgate/types'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { ApiKey as DomainApiKey } from '#domain/api-key'
import type { Actor, ApiKeys } from '#domain/api-keys'
import { userNeeded } from '#domain/errors'
import {
  ApiKey,
  ApiKeyListQuery,
  ApiKeyPage,
  ApiKeyParams,
  ChangeApiKey,
  CreateApiKey,
  GRACE_SECONDS,
  IssuedApiKey,
  RotateApiKey
} from './api-keys.schemas.ts'
import { pathOf, toWire } from './api-keys.wire.ts'
import { Fields, readTime } from './wire.ts'

// No POST here takes an Idempotency-Key: its answer would be kept, and with it a secret that nobody else may know.
export const apiKeyRoutes: FastifyPluginAsyncTypebox<{ apiKeys: ApiKeys }> = async (app, { apiKeys }) => {
  const config = { access: 'authenticated' } as const
  const problem = ref(Problem)
  const apiKey = ref(ApiKey)
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

  app.get(
    '/api-keys',
    {
      config,
      schema: {
        operationId: 'listApiKeys',
        summary: 'The API keys, by pages: your own, or all for an administrator',
        querystring: ApiKeyListQuery,
        response: { 200: ApiKeyPage }
      }
    },
    async (request, reply) => {
      const { ownerId, q, sort, limit, cursor, include } = request.query
      const withTotal = include === 'total'
      const query = { ownerId, q, sort, limit, cursor: readCursor(cursor, sort), withTotal }
      return answerPage(request, reply, await apiKeys.list(actorOf(request), query), limit, toWire)
    }
  )

  app.get(
    '/api-keys/:id',
    {
      config,
      schema: {
        operationId: 'getApiKey',
        summary: 'An API key, without its secret',
        params: ApiKeyParams,
        querystring: Fields,
        response: { 200: apiKey, 404: problem }
      }
    },
    async (request, reply) => {
      const found = await apiKeys.get(actorOf(request), request.params.id)
      reply.resource = found
      return toWire(found)
    }
  )

  app.patch(
    '/api-keys/:id',
    {
      config,
      schema: {
        operationId: 'changeApiKey',
        summary: 'Rename an API key, narrow it, or let it expire',
        params: ApiKeyParams,
        body: ref(ChangeApiKey),
        response: { 200: apiKey, 404: problem, 412: problem, 422: problem, 428: problem }
      }
    },
    async (request, reply) => {
      const precondition = preconditionOf(request, { strict: true })
      const { name, scopes, expiresAt } = request.body
      const changes = { name, scopes, expiresAt: expiresAt == null ? expiresAt : readTime(expiresAt) }
      const changed = await apiKeys.change(actorOf(request), request.params.id, changes, precondition)
      reply.resource = changed
      return toWire(changed)
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

  app.delete(
    '/api-keys/:id',
    {
      config,
      schema: {
        operationId: 'revokeApiKey',
        summary: 'Revoke an API key',
        params: ApiKeyParams,
        response: { 204: Type.Null(), 404: problem, 412: problem }
      }
    },
    async (request, reply) => {
      const precondition = preconditionOf(request, { strict: false })
      await apiKeys.revoke(actorOf(request), request.params.id, precondition)
      return reply.code(204).send(null)
    }
  )
}

/** A key that could make keys would outlive its own revocation. */
function actorOf(request: FastifyRequest): Actor {
  const { kind, id, scopes } = principalOf(request)
  if (kind !== 'user') throw userNeeded()
  return { id, scopes, by: authorOf(request) }
}
