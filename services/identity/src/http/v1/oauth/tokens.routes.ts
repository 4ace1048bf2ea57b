import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { addressBucket, type Budget } from '@fieldgate/limits'
import type { Grants } from '#domain/grants'
import type { ClientReader } from './client-reader.ts'
import { refusals } from './errors.ts'
import { Token, TokenRequest } from './tokens.schemas.ts'

interface TokenRoutesOptions {
  grants: Grants
  clientOf: ClientReader
  /** Attempts to sign in, by account and address: a stranger's failures never lock the owner out. */
  logins: Budget
}

export const tokenRoutes: FastifyPluginAsyncTypebox<TokenRoutesOptions> = async (
  app,
  { grants, clientOf, logins }
) => {
  app.post(
    '/tokens',
    {
      config: { access: 'public' },
      schema: {
        operationId: 'issueToken',
        consumes: ['application/json', 'application/x-www-form-urlencoded'],
        body: TokenRequest,
        response: { 200: Token, ...refusals }
      }
    },
    async (request) => {
      const { grant_type, username, password, scope } = request.body
      const client = await clientOf(request)
      const attempt = `${username} ${addressBucket(request.ip)}`
      if (username !== undefined) await logins.consume(attempt)
      const issued = await grants.issue({
        grantType: grant_type,
        client: client?.id,
        username,
        password,
        scope
      })
      if (username !== undefined) await logins.reward(attempt)
      return {
        access_token: issued.accessToken,
        token_type: 'Bearer' as const,
        expires_in: issued.expiresInSeconds,
        scope: issued.scope
      }
    }
  )
}
