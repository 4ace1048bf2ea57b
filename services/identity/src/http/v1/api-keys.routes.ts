import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { principalOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { ApiKey as DomainApiKey } from '#domain/api-key'
import type { Actor, ApiKeys } from '#domain/api-keys'
import { userNeeded } from '#domain/errors'
import {
  ApiKey,
  ApiKeyPage,
  ApiKeyPageQuery,
  CreateApiKey,
  CreatedApiKey,
  Params
} from './api-keys.schemas.ts'

const toWire = ({ id, keyId, ownerId, name, scopes, resources, ...times }: DomainApiKey) => ({
  id,
  prefix: `fg_${keyId}`,
  ownerId,
  name,
  scopes: [...scopes],
  resources: resources && [...resources],
  expiresAt: times.expiresAt?.toISOString() ?? null,
  lastUsedAt: times.lastUsedAt?.toISOString() ?? null,
  createdAt: times.createdAt.toISOString()
})

export const apiKeyRoutes: FastifyPluginAsyncTypebox<{ apiKeys: ApiKeys }> = async (app, { apiKeys }) => {
  const config = { access: 'authenticated' } as const
  const problem = ref(Problem)
  const refused = { 400: problem, 401: problem, 403: problem, 503: problem }

  app.post(
    '/api-keys',
    {
      config,
      schema: {
        operationId: 'createApiKey',
        body: CreateApiKey,
        response: { 201: CreatedApiKey, ...refused, 413: problem, 415: problem, 422: problem }
      }
    },
    async (request, reply) => {
      const { name, scopes, resources = null, expiresAt } = request.body
      const { apiKey, key } = await apiKeys.create(actorOf(request), {
        name,
        scopes,
        resources,
        expiresAt: expiresAt ? new Date(expiresAt) : null
      })
      return reply
        .code(201)
        .header('location', `/api/v1/api-keys/${apiKey.id}`)
        .send({ ...toWire(apiKey), key })
    }
  )

  app.get(
    '/api-keys',
    {
      config,
      schema: {
        operationId: 'listApiKeys',
        querystring: ApiKeyPageQuery,
        response: { 200: ApiKeyPage, ...refused }
      }
    },
    async (request) => {
      const { limit, cursor } = request.query
      const { items, next } = await apiKeys.list(actorOf(request), { limit, after: cursor })
      return { items: items.map(toWire), page: { limit, next } }
    }
  )

  app.get(
    '/api-keys/:id',
    {
      config,
      schema: {
        operationId: 'getApiKey',
        params: Params,
        response: { 200: ref(ApiKey), ...refused, 404: problem }
      }
    },
    async (request) => toWire(await apiKeys.get(actorOf(request), request.params.id))
  )

  app.delete(
    '/api-keys/:id',
    {
      config,
      schema: {
        operationId: 'revokeApiKey',
        params: Params,
        response: { 204: Type.Null(), ...refused, 404: problem }
      }
    },
    async (request, reply) => {
      await apiKeys.revoke(actorOf(request), request.params.id)
      return reply.code(204).send(null)
    }
  )
}

/** A key that could make keys would outlive its own revocation. */
function actorOf(request: FastifyRequest): Actor {
  const { kind, id, scopes } = principalOf(request)
  if (kind !== 'user') throw userNeeded()
  return { id, scopes }
}
