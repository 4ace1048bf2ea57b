import { type AppError, findAppError } from '@fieldgate/errors'
import { allowedMethods, failureStatus } from '@fieldgate/service-kit'
import type { FastifyInstance } from 'fastify'

/** The original answered a refused caller with status 200, and its clients read the message. */
export function answerErrorsAsLegacy(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(findAppError(error))
    if (refusal) return reply.code(200).send({ message: refusal })
    const known = failureStatus(error)
    if (!known || known.status >= 500) request.log.error({ err: error }, 'request failed')
    if (!known) return reply.code(500).send({ message: 'The request could not be completed.' })
    const { status, failure } = known
    if (failure.retryAfterSeconds !== undefined) reply.header('retry-after', failure.retryAfterSeconds)
    return reply.code(status).send({ message: failure.message })
  })

  app.setNotFoundHandler((request, reply) => {
    const allowed = allowedMethods(request)
    if (allowed.length === 0) return reply.code(404).send({ message: 'There is no such path.' })
    reply.header('allow', allowed.join(', '))
    if (request.method === 'OPTIONS') return reply.code(200).send()
    return reply.code(405).send({ message: `The method must be one of ${allowed.join(', ')}.` })
  })
}

function refusalOf(failure: AppError | undefined): string | undefined {
  if (failure?.code === 'credential_missing') return 'Authorization header is missing or invalid'
  if (failure?.kind === 'unauthenticated') return 'token is invalid'
  // The original knew one token that opened everything, and so had no words for this.
  if (failure?.kind === 'forbidden') return failure.message
  return undefined
}
