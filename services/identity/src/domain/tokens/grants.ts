import type { Authorship } from '@fieldgate/audit'
import type { Scope, ServiceName } from '@fieldgate/types'
import {
  clientInvalid,
  grantInvalid,
  grantTypeUnsupported,
  refreshTokenInvalid,
  scopeInvalid,
  tokenRequestInvalid
} from '../errors.ts'
import type { Sessions } from '../sessions/sessions.ts'
import { PUBLIC_CLIENT, type SignIns } from '../sessions/sign-ins.ts'
import { scopesOf } from '../users/user.ts'
import type { Users } from '../users/users.ts'
import { scopesOfService } from './service-clients.ts'
import type { IssuedToken, Tokens } from './tokens.ts'

/** A token request (RFC 6749): which members must be there is for the grant to say. */
export interface GrantRequest {
  grantType: string
  /** The service that authenticated itself beside the request. */
  client: ServiceName | undefined
  username: string | undefined
  password: string | undefined
  refreshToken: string | undefined
  /** The scopes wanted, separated by blanks; undefined: all that can be had. */
  scope: string | undefined
}

interface GrantsOptions {
  users: Users
  sessions: Sessions
  signIns: SignIns
  tokens: Tokens
}

export type Grants = ReturnType<typeof createGrants>

export function createGrants({ users, sessions, signIns, tokens }: GrantsOptions) {
  async function byPassword({ username, password, scope, client }: GrantRequest): Promise<IssuedToken> {
    if (username === undefined || password === undefined) {
      throw tokenRequestInvalid('The password grant needs a username and a password.')
    }
    const user = await users.authenticate(username, password)
    if (!user) throw grantInvalid()
    return signIns.signIn(user, narrow(scopesOf(user.role), scope), client)
  }

  async function byRefreshToken(
    { refreshToken, scope, client }: GrantRequest,
    by: Authorship
  ): Promise<IssuedToken> {
    if (refreshToken === undefined) {
      throw tokenRequestInvalid('The refresh_token grant needs a refresh_token.')
    }
    const session = await sessions.find(refreshToken)
    if (!session || session.clientId !== (client ?? PUBLIC_CLIENT)) throw refreshTokenInvalid()
    const user = await users.findActive(session.userId)
    if (!user) throw refreshTokenInvalid()
    const allowed = scopesOf(user.role).filter((name) => session.scopes.includes(name))
    // Before the token is spent: a request that asks for too much may be mended and sent again.
    const granted = narrow(allowed, scope)
    const successor = await sessions.renew(refreshToken, by)
    return { ...(await tokens.issueToUser(user, granted, session)), refreshToken: successor }
  }

  async function byClient({ client, scope }: GrantRequest): Promise<IssuedToken> {
    if (!client) throw clientInvalid()
    return tokens.issueToService(client, narrow(scopesOfService(client), scope))
  }

  const grants = new Map<string, (request: GrantRequest, by: Authorship) => Promise<IssuedToken>>([
    ['password', byPassword],
    ['refresh_token', byRefreshToken],
    ['client_credentials', byClient]
  ])

  return {
    async issue(request: GrantRequest, by: Authorship): Promise<IssuedToken> {
      const grant = grants.get(request.grantType)
      if (!grant) throw grantTypeUnsupported()
      return grant(request, by)
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
