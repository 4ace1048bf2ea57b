import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { authorOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { Registrations } from '#domain/registrations'
import { Register, Registration } from './registrations.schemas.ts'

const SELF = '/api/v1/me'

export const registrationRoutes: FastifyPluginAsyncTypebox<{ registrations: Registrations }> = async (
  app,
  { registrations }
) => {
  const problem = ref(Problem)

  app.post(
    '/registrations',
    {
      config: { access: 'public', limits: ['creation'] },
      schema: {
        operationId: 'register',
        summary: 'Sign up as a member',
        description: 'Only where the installation is open to it; elsewhere there is no such resource.',
        body: ref(Register),
        response: { 201: ref(Registration), 404: problem, 409: problem, 422: problem }
      }
    },
    async (request, reply) => {
      const { id, name, createdAt } = await registrations.register(request.body, authorOf(request))
      return reply
        .code(201)
        .header('location', SELF)
        .header('cache-control', 'no-store')
        .send({ id, name, role: 'member', createdAt: createdAt.toISOString() })
    }
  )
}
