import type { Scope, ServiceName } from '@fieldgate/types'
import {
  clientInvalid,
  grantInvalid,
  grantTypeUnsupported,
  scopeInvalid,
  tokenRequestInvalid
} from './errors.ts'
import { scopesOfService } from './service-clients.ts'
import type { IssuedToken, Tokens } from './tokens.ts'
import { scopesOf } from './user.ts'
import type { Users } from './users.ts'

/** A token request (RFC 6749): which members must be there is for the grant to say. */
export interface GrantRequest {
  grantType: string
  /** The service that authenticated itself beside the request. */
  client: ServiceName | undefined
  username: string | undefined
  password: string | undefined
  /** The scopes wanted, separated by blanks; undefined: all that can be had. */
  scope: string | undefined
}

export type Grants = ReturnType<typeof createGrants>

export function createGrants({ users, tokens }: { users: Users; tokens: Tokens }) {
  async function byPassword({ username, password, scope, client }: GrantRequest): Promise<IssuedToken> {
    if (username === undefined || password === undefined) {
      throw tokenRequestInvalid('The password grant needs a username and a password.')
    }
    const user = await users.authenticate(username, password)
    if (!user) throw grantInvalid()
    return tokens.issueToUser(user, narrow(scopesOf(user.role), scope), client)
  }

  async function byClient({ client, scope }: GrantRequest): Promise<IssuedToken> {
    if (!client) throw clientInvalid()
    return tokens.issueToService(client, narrow(scopesOfService(client), scope))
  }

  const grants = new Map([
    ['password', byPassword],
    ['client_credentials', byClient]
  ])

  return {
    async issue(request: GrantRequest): Promise<IssuedToken> {
      const grant = grants.get(request.grantType)
      if (!grant) throw grantTypeUnsupported()
      return grant(request)
    }
  }
}

function narrow(held: readonly Scope[], wanted: string | undefined): readonly Scope[] {
  if (wanted === undefined) return held
  const names = new Set<string>(wanted.split(' '))
  const narrowed = held.filter((scope) => names.has(scope))
  if (narrowed.length < names.size) throw scopeInvalid()
  return narrowed
}
