import { Scope } from '@fieldgate/types'
import { Type } from 'typebox'
import type { IssuedToken } from '#domain/tokens/tokens'

// Members that are not known are passed over, as RFC 6749 section 3.2 demands.
export const TokenRequest = Type.Object({
  grant_type: Type.String({
    minLength: 1,
    maxLength: 100,
    examples: ['password', 'refresh_token', 'client_credentials']
  }),
  username: Type.Optional(Type.String({ minLength: 1, maxLength: 256, examples: ['ada'] })),
  password: Type.Optional(
    Type.String({ minLength: 1, maxLength: 1024, examples: ['correct horse battery staple'] })
  ),
  refresh_token: Type.Optional(Type.String({ minLength: 1, maxLength: 256 })),
  refresh_token_delivery: Type.Optional(
    Type.Enum(['body', 'cookie'], {
      default: 'body',
      description:
        'Where the refresh token goes to and comes from; `cookie` is for pages: no script can read it.'
    })
  ),
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
      Type.String({
        description: 'Works once, and gives the next. A service is given none, and a page has it as a cookie.'
      })
    ),
    scope: Type.String({ description: 'Scopes, separated by blanks.' })
  },
  {
    $id: 'Token',
    title: 'Token',
    description: 'What a sign-in gives (RFC 6749 section 5.1).',
    examples: [
      {
        access_token: 'eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2lnbmF0dXJl',
        token_type: 'Bearer',
        expires_in: 900,
        refresh_token: 'qW3mUuM1kT7c2sXo5vJb9A',
        scope: Scope.enum.join(' ')
      }
    ]
  }
)

export const tokenToWire = ({ accessToken, expiresInSeconds, refreshToken, scope }: IssuedToken) => ({
  access_token: accessToken,
  token_type: 'Bearer' as const,
  expires_in: expiresInSeconds,
  ...(refreshToken !== undefined && { refresh_token: refreshToken }),
  scope
})
