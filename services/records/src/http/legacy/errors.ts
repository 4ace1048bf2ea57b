import { allowedMethods, failureStatus } from '@fieldgate/service-kit'
import type { FastifyInstance } from 'fastify'

export const failed = (message: string) => ({ message, status: 'failed' })

const NOT_AUTHENTICATED =
  'You are not authenticated! Please add an authentication key to the header and try again!'

/** The original answered these with status 200, and its clients read the body: neither may change. */
const RECORDED: Readonly<Record<string, string>> = {
  credential_missing: NOT_AUTHENTICATED,
  legacy_key_unknown: NOT_AUTHENTICATED,
  record_not_found: 'The record does not exist! Please try a different record number!',
  record_empty: 'Please populate atleast one field into the record and try again!',
  username_taken: 'The username you are trying to register has been already used!'
}

/** What the original crashed on, or never met, has a status of its own; the body is always of the one form. */
export function answerFailuresAsLegacy(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const known = failureStatus(error)
    if (!known || known.status >= 500) request.log.error({ err: error }, 'request failed')
    if (!known) return reply.code(500).send(failed('The request could not be completed.'))
    const { status, failure } = known
    const recorded = RECORDED[failure.code]
    if (recorded !== undefined) return reply.code(200).send(failed(recorded))
    if (failure.retryAfterSeconds !== undefined) reply.header('retry-after', failure.retryAfterSeconds)
    return reply.code(status).send(failed(failure.message))
  })

  app.setNotFoundHandler((request, reply) => {
    const allowed = allowedMethods(request)
    if (allowed.length === 0) return reply.code(404).send(failed('There is no such path.'))
    reply.header('allow', allowed.join(', '))
    if (request.method === 'OPTIONS') return reply.code(200).send()
    return reply.code(405).send(failed(`The method must be one of ${allowed.join(', ')}.`))
  })
}
