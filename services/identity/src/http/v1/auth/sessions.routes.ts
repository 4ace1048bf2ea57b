import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { principalOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import { Type } from 'typebox'
import { sessionNeeded } from '#domain/errors'
import type { Sessions } from '#domain/sessions/sessions'

export const sessionRoutes: FastifyPluginAsyncTypebox<{ sessions: Sessions }> = async (app, { sessions }) => {
  app.delete(
    '/tokens/current',
    {
      config: { access: 'authenticated' },
      schema: {
        operationId: 'signOut',
        summary: 'Sign out',
        description:
          'Ends the sign-in that the access token comes from: its refresh tokens are worth nothing any more.',
        response: { 204: Type.Null(), 404: ref(Problem) }
      }
    },
    async (request, reply) => {
      const { sessionId } = principalOf(request)
      if (sessionId === undefined) throw sessionNeeded()
      await sessions.end(sessionId)
      app.refreshCookie.clear(reply)
      return reply.code(204).send(null)
    }
  )
}
