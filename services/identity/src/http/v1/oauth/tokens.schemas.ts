import { Scope } from '@fieldgate/types'
import { Type } from 'typebox'
import type { IssuedToken } from '#domain/tokens'

// Members that are not known are passed over, as RFC 6749 section 3.2 demands.
export const TokenRequest = Type.Object({
  grant_type: Type.String({
    minLength: 1,
    maxLength: 100,
    examples: ['password', 'refresh_token', 'client_credentials']
  }),
  username: Type.Optional(Type.String({ minLength: 1, maxLength: 256 })),
  password: Type.Optional(Type.String({ minLength: 1, maxLength: 1024 })),
  refresh_token: Type.Optional(Type.String({ minLength: 1, maxLength: 256 })),
  scope: Type.Optional(
    Type.String({ minLength: 1, maxLength: 512, description: 'Scopes, separated by blanks; absent: all.' })
  )
})

export const Token = Type.Object(
  {
    access_token: Type.String(),
    token_type: Type.Literal('Bearer'),
    expires_in: Type.Integer({ description: 'Seconds.' }),
    refresh_token: Type.Optional(
      Type.String({ description: 'Works once, and gives the next. A service is given none.' })
    ),
    scope: Type.String({ description: 'Scopes, separated by blanks.', examples: [Scope.enum.join(' ')] })
  },
  { $id: 'Token', title: 'Token', description: 'What a sign-in gives (RFC 6749 section 5.1).' }
)

export const tokenToWire = ({ accessToken, expiresInSeconds, refreshToken, scope }: IssuedToken) => ({
  access_token: accessToken,
  token_type: 'Bearer' as const,
  expires_in: expiresInSeconds,
  ...(refreshToken !== undefined && { refresh_token: refreshToken }),
  scope
})
