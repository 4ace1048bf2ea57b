import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { authorOf } from '@fieldgate/service-kit'
import { ref } from '@fieldgate/types'
import type { Grants } from '#domain/tokens/grants'
import type { ClientReader } from './client-reader.ts'
import { refusals } from './errors.ts'
import type { LoginGuard } from './login-guard.ts'
import { Token, TokenRequest, tokenToWire } from './tokens.schemas.ts'

interface TokenRoutesOptions {
  grants: Grants
  clientOf: ClientReader
  loginGuard: LoginGuard
}

export const tokenRoutes: FastifyPluginAsyncTypebox<TokenRoutesOptions> = async (
  app,
  { grants, clientOf, loginGuard }
) => {
  app.post(
    '/tokens',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'issueToken',
        summary: 'Sign in, or stay signed in',
        description: 'Grant types: password, refresh_token, client_credentials (RFC 6749).',
        // A user needs no client of its own.
        security: [{}, { client: [] }],
        consumes: ['application/json', 'application/x-www-form-urlencoded'],
        body: TokenRequest,
        response: { 200: ref(Token), ...refusals }
      }
    },
    async (request, reply) => {
      const { grant_type, username, password, refresh_token, refresh_token_delivery, scope } = request.body
      const byCookie = refresh_token_delivery === 'cookie'
      const client = await clientOf(request)
      const issue = () =>
        grants.issue(
          {
            grantType: grant_type,
            client: client?.id,
            username,
            password,
            refreshToken: byCookie ? app.refreshCookie.of(request) : refresh_token,
            scope
          },
          authorOf(request)
        )
      const issued = username === undefined ? await issue() : await loginGuard(username, request, issue)
      return tokenToWire(byCookie ? app.refreshCookie.deliver(reply, issued) : issued)
    }
  )
}
