import {
  ACCESS_TOKEN_SECONDS,
  type AccessTokenClaims,
  type Scope,
  type ServiceName,
  TOKEN_AUDIENCE
} from '@fieldgate/types'
import type { Session } from '../sessions/session.ts'
import type { User } from '../users/user.ts'

/** Turns claims into a signed token and back. */
export interface TokenSigner {
  sign: (claims: AccessTokenClaims) => Promise<string>
  /** The claims of a token of ours that is still good; undefined for any other text. */
  verify: (token: string) => Promise<AccessTokenClaims | undefined>
}

export interface IssuedToken {
  accessToken: string
  expiresInSeconds: number
  scope: string
  /** For users only: a service asks again with its secret. */
  refreshToken?: string
}

type SessionOfToken = Pick<Session, 'id' | 'clientId'>

interface TokensOptions {
  issuer: string
  signer: TokenSigner
  now: () => Date
  newId: () => string
}

export type Tokens = ReturnType<typeof createTokens>

export function createTokens({ issuer, signer, now, newId }: TokensOptions) {
  async function issue(
    subject: Pick<AccessTokenClaims, 'sub' | 'client_id' | 'username' | 'role' | 'sid'>,
    scopes: readonly Scope[]
  ): Promise<IssuedToken> {
    const iat = Math.floor(now().getTime() / 1000)
    const scope = scopes.join(' ')
    const accessToken = await signer.sign({
      iss: issuer,
      aud: TOKEN_AUDIENCE,
      ...subject,
      iat,
      exp: iat + ACCESS_TOKEN_SECONDS,
      jti: newId(),
      scope
    })
    return { accessToken, expiresInSeconds: ACCESS_TOKEN_SECONDS, scope }
  }

  return {
    verify: signer.verify,

    issueToUser: ({ id, name, role }: User, scopes: readonly Scope[], session: SessionOfToken) =>
      issue({ sub: id, client_id: session.clientId, username: name, role, sid: session.id }, scopes),

    issueToService: (service: ServiceName, scopes: readonly Scope[]) =>
      issue({ sub: service, client_id: service }, scopes)
  }
}
