import { allowedMethods, failureStatus } from '@fieldgate/service-kit'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** Failures are `{"error": …}`, for XML clients too; only a missing credential is answered as text, called HTML. */
export function answerErrorsAsLegacy(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const known = failureStatus(error)
    if (!known || known.status >= 500) request.log.error({ err: error }, 'request failed')
    if (!known) return answerError(reply, 500, 'Internal error')
    const { status, failure } = known
    if (status === 401) return answerUnauthorized(reply)
    if (failure.retryAfterSeconds !== undefined) reply.header('retry-after', failure.retryAfterSeconds)
    return answerError(reply, status, failure.message)
  })

  app.setNotFoundHandler((request, reply) => {
    const allowed = allowedMethods(request)
    if (allowed.length === 0) return answerError(reply, 404, 'Not found')
    reply.header('allow', allowed.join(', '))
    if (request.method === 'OPTIONS') return reply.send()
    return answerError(reply, 405, 'Method not allowed')
  })
}

const answerError = (reply: FastifyReply, status: number, error: string): FastifyReply =>
  reply.code(status).type('application/json').send({ error })

const answerUnauthorized = (reply: FastifyReply): FastifyReply =>
  reply
    .code(401)
    .header('www-authenticate', 'Basic realm="Authentication Required"')
    .type('text/html; charset=utf-8')
    .send('Unauthorized Access')
