import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Introspection, IntrospectionRequest, ref } from '@fieldgate/types'
import type { Introspections } from '#domain/tokens/introspection'
import { refusals } from './errors.ts'

export const introspectionRoutes: FastifyPluginAsyncTypebox<{ introspections: Introspections }> = async (
  app,
  { introspections }
) => {
  app.post(
    '/introspections',
    {
      config: { access: 'service' },
      schema: {
        operationId: 'introspect',
        summary: 'What a credential is worth just now (RFC 7662)',
        description: 'For services alone, by client_secret_basic.',
        security: [{ client: [] }],
        consumes: ['application/json', 'application/x-www-form-urlencoded'],
        body: IntrospectionRequest,
        response: { 200: ref(Introspection), ...refusals }
      }
    },
    (request) => introspections.introspect(request.body)
  )
}
