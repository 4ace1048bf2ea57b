import cookie from '@fastify/cookie'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type AccessOptions, access, authorOf } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import { Type } from 'typebox'
import { ATTEMPT_SECONDS, type OidcLogins } from '#domain/oidc-logins'
import { Token, tokenToWire } from '../oauth/tokens.schemas.ts'

interface OidcRoutesOptions extends AccessOptions {
  oidcLogins: OidcLogins
  /** Whether clients reach us over TLS: the cookie goes nowhere else then. */
  secure: boolean
}

/** Ties the answer of the provider to the browser that was sent there: it alone carries the other half. */
const COOKIE = 'fieldgate_oidc'

const Params = Type.Object({ provider: Type.String({ minLength: 1, maxLength: 64 }) })

export const oidcRoutes: FastifyPluginAsyncTypebox<OidcRoutesOptions> = async (
  app,
  { authenticate, oidcLogins, secure }
) => {
  await app.register(access, { authenticate })
  await app.register(cookie)
  const config = { access: 'public', media: 'own' } as const
  const problem = ref(Problem)
  const cookieOf = (provider: string) =>
    ({ path: `/api/v1/auth/oidc/${provider}`, httpOnly: true, sameSite: 'lax', secure }) as const

  app.get(
    '/oidc/:provider',
    {
      config,
      schema: {
        operationId: 'beginOidcSignIn',
        summary: 'Sign in by an OpenID Provider',
        description: 'Leads the browser to the provider, which leads it back to the callback.',
        params: Params,
        response: {
          302: Type.Null({ description: 'To the provider.' }),
          404: problem,
          429: problem,
          503: problem
        }
      }
    },
    async (request, reply) => {
      const { provider } = request.params
      const { url, attempt } = await oidcLogins.begin(provider)
      return reply
        .setCookie(COOKIE, attempt, { ...cookieOf(provider), maxAge: ATTEMPT_SECONDS })
        .redirect(url, 302)
    }
  )

  app.get(
    '/oidc/:provider/callback',
    {
      config,
      schema: {
        operationId: 'finishOidcSignIn',
        summary: 'Where the OpenID Provider leads the browser back to',
        description: 'What the provider adds beyond code, state, iss and error is passed over.',
        params: Params,
        querystring: Type.Object({
          code: Type.Optional(Type.String()),
          state: Type.Optional(Type.String()),
          iss: Type.Optional(Type.String()),
          error: Type.Optional(Type.String())
        }),
        response: {
          200: ref(Token),
          400: problem,
          401: problem,
          403: problem,
          404: problem,
          429: problem,
          503: problem
        }
      }
    },
    async (request, reply) => {
      const { provider: name } = request.params
      const { search } = new URL(request.url, 'http://localhost')
      const attempt = request.cookies[COOKIE]
      const issued = await oidcLogins.finish({ name, search, attempt }, authorOf(request))
      return reply.clearCookie(COOKIE, cookieOf(name)).send(tokenToWire(issued))
    }
  )
}
