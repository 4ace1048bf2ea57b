import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { type AccessOptions, access, authorOf, failureStatus } from '@fieldgate/service-kit'
import { Problem, ref } from '@fieldgate/types'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { ATTEMPT_SECONDS, type OidcLogins } from '#domain/oidc/oidc-logins'
import { Token, tokenToWire } from '../oauth/tokens.schemas.ts'

interface OidcRoutesOptions extends AccessOptions {
  oidcLogins: OidcLogins
  /** Whether clients reach us over TLS: the cookie goes nowhere else then. */
  secure: boolean
}

/** Ties the answer of the provider to the browser that was sent there: it alone carries the other half. */
const COOKIE = 'fieldgate_oidc'

const Params = Type.Object({ provider: Type.String({ minLength: 1, maxLength: 64 }) })

const ReturnTo = Type.String({
  pattern: '^/app/[\\w/-]*$',
  maxLength: 256,
  description:
    'A page of the console that the browser is led to at the end, with the refresh token as a cookie.'
})

export const oidcRoutes: FastifyPluginAsyncTypebox<OidcRoutesOptions> = async (
  app,
  { authenticate, oidcLogins, secure }
) => {
  await app.register(access, { authenticate })
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
        querystring: Type.Object({ returnTo: Type.Optional(ReturnTo) }),
        response: {
          302: Type.Null({ description: 'To the provider; where it is away, to the sign-in page.' }),
          400: problem,
          404: problem,
          429: problem,
          503: problem
        }
      }
    },
    async (request, reply) => {
      const { provider } = request.params
      const { returnTo } = request.query
      try {
        const { url, attempt } = await oidcLogins.begin(provider, returnTo)
        return reply
          .setCookie(COOKIE, attempt, { ...cookieOf(provider), maxAge: ATTEMPT_SECONDS })
          .redirect(url, 302)
      } catch (error) {
        return refuse(reply, error, returnTo)
      }
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
          302: Type.Null({
            description:
              'To the page that waits for the sign-in; refused, to the sign-in page, which says so.'
          }),
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
      try {
        const { issued, returnTo } = await oidcLogins.finish({ name, search, attempt }, authorOf(request))
        reply.clearCookie(COOKIE, cookieOf(name))
        if (returnTo === undefined) return reply.send(tokenToWire(issued))
        app.refreshCookie.deliver(reply, issued)
        return reply.redirect(returnTo, 302)
      } catch (error) {
        return refuse(reply, error, oidcLogins.waitingPage(name, attempt))
      }
    }
  )
}

/** A person is led back to the sign-in page, which says why; a program is told by the answer. */
function refuse(reply: FastifyReply, error: unknown, next: string | undefined) {
  const known = failureStatus(error)
  if (!known || next === undefined) throw error
  return reply.redirect(`/app/sign-in?${new URLSearchParams({ refused: known.failure.code, next })}`, 302)
}
