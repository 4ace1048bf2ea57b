import { type Static, Type } from 'typebox'
import { Role } from './access.ts'

/** The audience of every access token that identity signs. */
export const TOKEN_AUDIENCE = 'fieldgate'

/** `typ` of an access token (RFC 9068). */
export const ACCESS_TOKEN_TYPE = 'at+jwt'

/** An access token lives this long at most; a verifier refuses one that claims more. */
export const ACCESS_TOKEN_SECONDS = 900

/** The claims of an access token (RFC 9068): of a user, or of a service (`client_id` = `sub` = its name, no `role`). */
export type AccessTokenClaims = Static<typeof AccessTokenClaims>
export const AccessTokenClaims = Type.Object({
  iss: Type.String(),
  aud: Type.Literal(TOKEN_AUDIENCE),
  sub: Type.String({ description: "The user's id, or the service's name." }),
  client_id: Type.String(),
  iat: Type.Integer(),
  exp: Type.Integer(),
  jti: Type.String(),
  scope: Type.String({ description: 'Scopes, separated by blanks.' }),
  role: Type.Optional(Role),
  username: Type.Optional(Type.String()),
  sid: Type.Optional(
    Type.String({ description: 'The sign-in the token comes from, as long as it can be ended.' })
  )
})

/** What a service asks identity about a credential it cannot check itself (RFC 7662 section 2.1). */
export type IntrospectionRequest = Static<typeof IntrospectionRequest>
export const IntrospectionRequest = Type.Object(
  {
    token: Type.String({ minLength: 1, maxLength: 4096 }),
    token_type_hint: Type.Optional(
      Type.Enum(['access_token', 'api_key', 'basic'], {
        description: '`basic`: the token is the base64 part of a Basic Authorization header.'
      })
    )
  },
  { additionalProperties: false, examples: [{ token: 'fg_0a1B2c', token_type_hint: 'api_key' }] }
)

/** The answer (RFC 7662 section 2.2): `{ active: false }` alone for anything that is not valid. */
export type Introspection = Static<typeof Introspection>
export const Introspection = Type.Object(
  {
    active: Type.Boolean(),
    sub: Type.Optional(Type.String()),
    username: Type.Optional(Type.String()),
    role: Type.Optional(Role),
    scope: Type.Optional(Type.String({ description: 'Scopes, separated by blanks.' })),
    client_id: Type.Optional(
      Type.String({ description: 'The id of the API key, where one was asked about.' })
    ),
    token_type: Type.Optional(Type.Enum(['access_token', 'api_key', 'basic'])),
    exp: Type.Optional(Type.Integer()),
    resources: Type.Optional(
      Type.Array(Type.String(), { description: 'The only resource ids the API key reaches; absent: all.' })
    )
  },
  {
    $id: 'Introspection',
    description: 'What identity says of a credential (RFC 7662).',
    examples: [
      {
        active: true,
        sub: '01890a5d-ac96-7000-8000-000000000000',
        username: 'ada',
        role: 'operator',
        scope: 'gateways:read',
        token_type: 'api_key'
      }
    ]
  }
)
