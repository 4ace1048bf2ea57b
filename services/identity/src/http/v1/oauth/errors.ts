import type { AppError } from '@fieldgate/errors'
import { failureStatus } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'

export const OAuthError = Type.Object(
  {
    error: Type.Enum([
      'invalid_request',
      'invalid_client',
      'invalid_grant',
      'invalid_scope',
      'unsupported_grant_type'
    ]),
    error_description: Type.String()
  },
  { $id: 'OAuthError', description: 'An error of OAuth 2.0 (RFC 6749 section 5.2).' }
)

/** How every route of this face may refuse: in OAuth's words, or in a problem where it has none. */
export const refusals = {
  400: ref(OAuthError),
  401: ref(OAuthError),
  413: ref(Problem),
  415: ref(Problem),
  429: ref(Problem),
  503: ref(Problem)
}

const CODES = new Set(['invalid_grant', 'invalid_scope', 'unsupported_grant_type'])
const CHALLENGES: Record<string, string> = {
  invalid_client: 'Basic realm="fieldgate", charset="UTF-8"',
  invalid_grant: 'Bearer realm="fieldgate", error="invalid_token"'
}

/** Errors as RFC 6749 section 5.2 has them; what it has no word for stays a problem. */
export function answerOAuthErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, _request, reply) => {
    const failure = failureStatus(error)?.failure
    const code = failure && codeOf(failure)
    if (!code) throw error
    const isUnauthenticated = failure.kind === 'unauthenticated'
    if (isUnauthenticated) reply.header('www-authenticate', CHALLENGES[code])
    return reply.code(isUnauthenticated ? 401 : 400).send({ error: code, error_description: failure.message })
  })
}

function codeOf({ kind, code }: AppError): string | undefined {
  if (kind === 'unauthenticated') return code === 'invalid_grant' ? code : 'invalid_client'
  if (kind !== 'invalid') return undefined
  return CODES.has(code) ? code : 'invalid_request'
}
