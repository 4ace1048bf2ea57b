import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { answerPage, preconditionOf, readPlace } from '@fieldgate/representations'
import { Fields, Problem, ref } from '@fieldgate/types'
import { Type } from 'typebox'
import type { ApiKeys } from '#domain/api-keys/api-keys'
import { actorOf } from '../actor.ts'
import { readTime } from '../wire.ts'
import { ApiKey, ApiKeyListQuery, ApiKeyPage, ApiKeyParams, ChangeApiKey } from './api-keys.schemas.ts'
import { toWire } from './api-keys.wire.ts'

export const apiKeyRoutes: FastifyPluginAsyncTypebox<{ apiKeys: ApiKeys }> = async (app, { apiKeys }) => {
  const config = { access: 'authenticated' } as const
  const problem = ref(Problem)
  const apiKey = ref(ApiKey)
  app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'))

  app.get(
    '/api-keys',
    {
      config: { ...config, media: ['json', 'xml', 'csv', 'ndjson'] },
      schema: {
        operationId: 'listApiKeys',
        summary: 'The API keys, by pages: your own, or all for an administrator',
        querystring: ApiKeyListQuery,
        response: { 200: ApiKeyPage }
      }
    },
    async (request, reply) => {
      const { ownerId, q, sort, include } = request.query
      const place = readPlace(request.query, sort)
      const query = { ownerId, q, sort, ...place, withTotal: include === 'total' }
      return answerPage(request, reply, await apiKeys.list(actorOf(request), query), place.limit, toWire)
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
