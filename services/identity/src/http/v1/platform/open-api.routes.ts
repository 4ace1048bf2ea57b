import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Problem, ref } from '@fieldgate/types'
import { Type } from 'typebox'
import { mergeOpenApi, type OpenApiSources } from '#domain/platform/open-api'

const Document = Type.Unsafe<object>({
  type: 'object',
  additionalProperties: true,
  description: 'OpenAPI 3.1; `x-missing` names services that did not answer.',
  examples: [{ openapi: '3.1.0', info: { title: 'Fieldgate', version: '1' }, paths: {} }]
})

export const openApiRoutes: FastifyPluginAsyncTypebox<{ openApiSources: OpenApiSources }> = async (
  app,
  { openApiSources }
) => {
  app.get(
    '/openapi.json',
    {
      config: { access: 'public', media: 'own' },
      schema: {
        operationId: 'getOpenApi',
        summary: 'This API, described',
        response: { 200: Document, 429: ref(Problem) }
      }
    },
    async (_request, reply) => {
      const document = await mergeOpenApi(openApiSources)
      reply.header('cache-control', document['x-missing'] ? 'no-store' : 'public, max-age=300')
      return document
    }
  )
}
