import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { CallerRole, Policy } from '@fieldgate/limits'
import { principalOf } from '@fieldgate/service-kit'
import { Fields, ref } from '@fieldgate/types'
import { Me } from './me.schemas.ts'

/** The policies that a caller of `role` is counted by; none for those who are not limited. */
const limitsOf = (role: CallerRole, policies: readonly Policy[]) =>
  policies
    .filter(({ roles, windows }) => windows.length > 0 && (!roles || roles.includes(role)))
    .map(({ name, windows }) => ({
      name,
      windows: windows.map(([points, seconds]) => ({ points, seconds }))
    }))

export const meRoutes: FastifyPluginAsyncTypebox<{ policies: readonly Policy[] }> = async (
  app,
  { policies }
) => {
  app.get(
    '/me',
    {
      config: { access: 'authenticated' },
      schema: {
        operationId: 'getMe',
        summary: 'Who calls, and what it may do',
        querystring: Fields,
        response: { 200: ref(Me) }
      }
    },
    async (request, reply) => {
      const { kind, id, name, role, scopes, resources } = principalOf(request)
      reply.header('cache-control', 'no-store')
      return {
        kind,
        id,
        name,
        role: role ?? null,
        scopes: [...scopes],
        resources: resources ? [...resources] : null,
        limits: limitsOf(role ?? 'service', policies)
      }
    }
  )
}
