import type { Introspection, IntrospectionRequest, Scope } from '@fieldgate/types'
import type { ApiKeyCredentials } from '../api-keys/api-key-credentials.ts'
import { scopesOf, type User } from '../users/user.ts'
import type { Users } from '../users/users.ts'
import { parseBasic } from './basic-credential.ts'
import type { Tokens } from './tokens.ts'

interface IntrospectionsOptions {
  users: Users
  apiKeyCredentials: ApiKeyCredentials
  tokens: Tokens
}

export type Introspections = ReturnType<typeof createIntrospections>

/** What a credential is worth at this moment (RFC 7662): whatever is wrong with one, the answer is the same. */
export function createIntrospections({ users, apiKeyCredentials, tokens }: IntrospectionsOptions) {
  async function ofPassword(token: string): Promise<Introspection> {
    const credential = parseBasic(token)
    const user = credential && (await users.authenticate(credential.name, credential.password))
    return user ? active('basic', user, scopesOf(user.role)) : INACTIVE
  }

  async function ofApiKey(token: string): Promise<Introspection> {
    const resolved = await apiKeyCredentials.resolve(token)
    if (!resolved) return INACTIVE
    const { apiKey, owner, scopes } = resolved
    return {
      ...active('api_key', owner, scopes),
      client_id: apiKey.id,
      ...(apiKey.expiresAt && { exp: Math.floor(apiKey.expiresAt.getTime() / 1000) }),
      ...(apiKey.resources && { resources: [...apiKey.resources] })
    }
  }

  async function ofAccessToken(token: string): Promise<Introspection> {
    const claims = await tokens.verify(token)
    if (!claims) return INACTIVE
    const { sub, client_id, exp, scope } = claims
    if (!claims.role) return { active: true, sub, client_id, exp, scope, token_type: 'access_token' }
    const user = await users.findActive(sub)
    if (!user) return INACTIVE
    const granted = scope.split(' ')
    const held = scopesOf(user.role).filter((name) => granted.includes(name))
    return { ...active('access_token', user, held), client_id, exp }
  }

  return {
    // A password is looked for only where it is said to be one; the other two are told apart by their form.
    introspect: ({ token, token_type_hint: hint }: IntrospectionRequest): Promise<Introspection> => {
      if (hint === 'basic') return ofPassword(token)
      return token.startsWith('fg_') ? ofApiKey(token) : ofAccessToken(token)
    }
  }
}

const INACTIVE: Introspection = { active: false }

const active = (
  tokenType: NonNullable<Introspection['token_type']>,
  { id, name, role }: User,
  scopes: readonly Scope[]
): Introspection => ({
  active: true,
  sub: id,
  username: name,
  role,
  scope: scopes.join(' '),
  token_type: tokenType
})
