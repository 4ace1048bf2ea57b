import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { principalOf } from '@fieldgate/service-kit'
import { Problem, Role, ref, Scope } from '@fieldgate/types'
import { Type } from 'typebox'

const Me = Type.Object({
  kind: Type.Enum(['user', 'api_key', 'service']),
  id: Type.String({ description: 'Of an API key: its owner.' }),
  name: Type.String(),
  role: Type.Union([Role, Type.Null()]),
  scopes: Type.Array(Scope),
  resources: Type.Union([Type.Array(Type.String()), Type.Null()], {
    description: 'The only resource ids the caller reaches; null: no such bound.'
  })
})

export const meRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const problem = ref(Problem)

  app.get(
    '/me',
    {
      config: { access: 'authenticated' },
      schema: { operationId: 'getMe', response: { 200: Me, 401: problem, 503: problem } }
    },
    async (request) => {
      const { kind, id, name, role, scopes, resources } = principalOf(request)
      return {
        kind,
        id,
        name,
        role: role ?? null,
        scopes: [...scopes],
        resources: resources ? [...resources] : null
      }
    }
  )
}
