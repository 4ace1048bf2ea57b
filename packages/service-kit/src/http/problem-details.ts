import { STATUS_CODES } from 'node:http'
import { AppError } from '@fieldgate/errors'
import type { Problem } from '@fieldgate/types'
import type { FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { allowedMethods } from './allowed-methods.ts'
import { failureStatus } from './failure-status.ts'

/** Every failure in the scope that registers this, an unknown path too, leaves as RFC 9457 problem details. */
export const problemDetails = fp(
  async (app) => {
    app.setErrorHandler((error, request, reply) => answerProblem(error, request, reply))

    app.setNotFoundHandler((request, reply) => {
      const allowed = allowedMethods(request)
      if (allowed.length === 0) return answerProblem(routeNotFound(request), request, reply)
      reply.header('allow', allowed.join(', '))
      if (request.method === 'OPTIONS') return reply.code(204).send()
      return answerProblem(methodNotAllowed(request, allowed), request, reply)
    })
  },
  { name: 'problem-details', fastify: '5.x' }
)

const pathOf = (request: FastifyRequest): string => request.url.split('?', 1)[0]!

const routeNotFound = (request: FastifyRequest) =>
  new AppError('not_found', 'route_not_found', `No route for ${request.method} ${pathOf(request)}.`)

const methodNotAllowed = (request: FastifyRequest, allowed: string[]) =>
  new AppError(
    'method_not_allowed',
    'method_not_allowed',
    `${request.method} is not one of ${allowed.join(', ')}.`
  )

/** Answers `error` as problem details; the cause of a 5xx is logged, once, and not told. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = failureStatus(error)
  if (!known || known.status >= 500) request.log.error({ err: error }, 'request failed')
  const { status, failure } = known ?? { status: 500, failure: UNEXPECTED }
  // The framework's own refusals come before any hook, so what each answer has is set here as well.
  reply.header('x-request-id', request.id)
  reply.header('x-content-type-options', 'nosniff')
  if (failure.retryAfterSeconds !== undefined) reply.header('retry-after', failure.retryAfterSeconds)
  if (status === 415 && !reply.hasHeader('accept')) reply.header('accept', bodiesReadBy(request))
  const challenge = challengeFor(status, failure)
  if (challenge) reply.header('www-authenticate', challenge)
  return reply
    .code(status)
    .type('application/problem+json')
    .send(toProblem(request.id, status, failure))
}

const BODIES = ['application/json', 'application/x-www-form-urlencoded', 'application/xml']

/** RFC 9110 section 12.5.1: in an answer, Accept tells what a body may be. */
const bodiesReadBy = ({ server }: FastifyRequest): string =>
  BODIES.filter((type) => server.hasContentTypeParser(type)).join(', ')

/** What broke inside is for the log; the caller gets the request id to quote. */
const UNEXPECTED = new AppError('unavailable', 'internal', 'The request could not be completed.')

/** RFC 6750 section 3: no `error` for a caller that sent no credential. */
function challengeFor(status: number, { code }: AppError): string | undefined {
  if (code === 'invalid_request') return 'Bearer realm="fieldgate", error="invalid_request"'
  if (status === 403) return 'Bearer realm="fieldgate", error="insufficient_scope"'
  if (status !== 401) return undefined
  return code === 'credential_missing'
    ? 'Bearer realm="fieldgate"'
    : 'Bearer realm="fieldgate", error="invalid_token"'
}

function toProblem(requestId: string, status: number, failure: AppError): Problem {
  const { type = 'about:blank', code, message, violations, details } = failure
  return {
    ...details,
    type,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail: message,
    requestId,
    ...(violations && { errors: [...violations] })
  }
}
