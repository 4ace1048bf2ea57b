import { randomUUID } from 'node:crypto'
import type { Fetch } from '@fieldgate/service-kit'
import {
  ACCESS_TOKEN_SECONDS,
  ACCESS_TOKEN_TYPE,
  type Introspection,
  type IntrospectionRequest,
  type Role,
  type Scope,
  TOKEN_AUDIENCE
} from '@fieldgate/types'
import Fastify, { type InjectOptions } from 'fastify'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'

export interface StubUser {
  name: string
  password: string
  role: Role
  scopes: readonly Scope[]
  apiKey?: string
  /** The only resource ids that the user's API key reaches. */
  resources?: readonly string[]
}

export interface IdentityStub {
  issuer: string
  /** What a service under test takes for `fetch`. */
  fetch: Fetch
  /** An access token as identity would sign it; `claims` and `header` replace what is given. */
  token: (
    user: StubUser,
    claims?: Record<string, unknown>,
    header?: Record<string, unknown>
  ) => Promise<string>
  /** From now on the API key is nobody's. */
  revoke: (apiKey: string) => void
  /** The id the user has in tokens and introspections. */
  idOf: (user: StubUser) => string
  close: () => Promise<void>
}

/** The neighbour "identity" for tests of the other services: its wire, with users fixed by the test. */
export async function createIdentityStub(users: readonly StubUser[]): Promise<IdentityStub> {
  const issuer = 'http://fieldgate.test'
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'ES256', use: 'sig' }
  const ids = new Map(users.map((user) => [user.name, randomUUID()]))
  const revoked = new Set<string>()
  const app = Fastify()

  app.get('/.well-known/jwks.json', async () => ({ keys: [jwk] }))
  app.post<{ Body: IntrospectionRequest }>(
    '/api/v1/auth/introspections',
    async ({ body }): Promise<Introspection> => {
      const user = users.find((candidate) =>
        body.token_type_hint === 'basic' ? basicOf(candidate) === body.token : candidate.apiKey === body.token
      )
      if (!user || revoked.has(body.token)) return { active: false }
      return {
        active: true,
        sub: ids.get(user.name)!,
        username: user.name,
        role: user.role,
        scope: user.scopes.join(' '),
        ...(user.resources && { resources: [...user.resources] })
      }
    }
  )

  return {
    issuer,
    revoke: (apiKey) => void revoked.add(apiKey),
    idOf: (user) => ids.get(user.name)!,
    async fetch(url, init) {
      const { pathname } = new URL(url)
      const response = await app.inject({
        method: init?.method ?? 'GET',
        url: pathname,
        headers: init?.headers,
        payload: init?.body
      } as InjectOptions)
      return new Response(response.body, {
        status: response.statusCode,
        headers: response.headers as Record<string, string>
      })
    },
    token(user, claims = {}, header = {}) {
      const now = Math.floor(Date.now() / 1000)
      return new SignJWT({
        iss: issuer,
        aud: TOKEN_AUDIENCE,
        sub: ids.get(user.name)!,
        client_id: 'test',
        iat: now,
        exp: now + ACCESS_TOKEN_SECONDS,
        jti: randomUUID(),
        scope: user.scopes.join(' '),
        role: user.role,
        username: user.name,
        ...claims
      })
        .setProtectedHeader({ alg: 'ES256', typ: ACCESS_TOKEN_TYPE, kid: 'test', ...header })
        .sign(privateKey)
    },
    close: () => app.close()
  }
}

const basicOf = ({ name, password }: StubUser) => Buffer.from(`${name}:${password}`).toString('base64')
