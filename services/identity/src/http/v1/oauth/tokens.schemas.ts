import { Scope } from '@fieldgate/types'
import { Type } from 'typebox'

// Members that are not known are passed over, as RFC 6749 section 3.2 demands.
export const TokenRequest = Type.Object({
  grant_type: Type.String({ minLength: 1, maxLength: 100, examples: ['password', 'client_credentials'] }),
  username: Type.Optional(Type.String({ minLength: 1, maxLength: 256 })),
  password: Type.Optional(Type.String({ minLength: 1, maxLength: 1024 })),
  scope: Type.Optional(
    Type.String({ minLength: 1, maxLength: 512, description: 'Scopes, separated by blanks; absent: all.' })
  )
})

export const Token = Type.Object({
  access_token: Type.String(),
  token_type: Type.Literal('Bearer'),
  expires_in: Type.Integer({ description: 'Seconds.' }),
  scope: Type.String({ description: 'Scopes, separated by blanks.', examples: [Scope.enum.join(' ')] })
})
