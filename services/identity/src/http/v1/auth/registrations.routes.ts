import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { authorOf, createSeats } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { FastifyRequest } from 'fastify'
import type { Registrations } from '#domain/users/registrations'
import { Register, Registration } from './registrations.schemas.ts'

const SELF = '/api/v1/me'
const MOST_UNDER_A_KEY = 4

export const registrationRoutes: FastifyPluginAsyncTypebox<{ registrations: Registrations }> = async (
  app,
  { registrations }
) => {
  const problem = ref(Problem)
  // Under a key a connection is held while the password is hashed: anybody could take all there are.
  const seats = createSeats(MOST_UNDER_A_KEY)
  const leaves = new WeakMap<FastifyRequest, () => void>()

  app.post(
    '/registrations',
    {
      config: { access: 'public', limits: ['creation'], idempotent: true },
      preValidation(request, _reply, done) {
        if (request.headers['idempotency-key'] !== undefined) leaves.set(request, seats.take(request.source))
        done()
      },
      onSend(request, _reply, payload, done) {
        leaves.get(request)?.()
        done(null, payload)
      },
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
