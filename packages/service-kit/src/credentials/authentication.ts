import jwt from '@fastify/jwt'
import { AppError } from '@fieldgate/errors'
import {
  ACCESS_TOKEN_SECONDS,
  ACCESS_TOKEN_TYPE,
  AccessTokenClaims,
  type Introspection,
  type Scope,
  TOKEN_AUDIENCE
} from '@fieldgate/types'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import Value from 'typebox/value'
import type { IdentityVerifier } from './identity-client.ts'
import type { Principal } from './principal.ts'

interface AuthenticationOptions {
  issuer: string
  identity: IdentityVerifier
}

const ALGORITHM = 'ES256'
const CLOCK_TOLERANCE_SECONDS = 5
const MAX_CREDENTIAL_LENGTH = 4096
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/

/**
 * Prepares `app` to read credentials and gives the readers that `access` takes: `bearer` knows the platform's
 * JWTs and API keys, `basic` a user name and password, `any` all of them.
 */
export async function authentication(app: FastifyInstance, { issuer, identity }: AuthenticationOptions) {
  await app.register(jwt, {
    secret: (_request: FastifyRequest, token: unknown) => signingKey(token as DecodedToken, identity),
    decode: { complete: true },
    decoratorName: 'accessTokenClaims',
    verify: {
      algorithms: [ALGORITHM],
      allowedIss: issuer,
      allowedAud: TOKEN_AUDIENCE,
      clockTolerance: CLOCK_TOLERANCE_SECONDS * 1000,
      cache: 1000
    },
    trusted: (_request: FastifyRequest, claims: unknown) => hasHonestTimes(claims as AccessTokenClaims)
  })

  async function bearer(request: FastifyRequest): Promise<Principal | undefined> {
    const credential = credentialOf(request, 'bearer')
    if (credential === undefined) return undefined
    if (JWT.test(credential)) return fromClaims(await verifiedClaims(request))
    if (!credential.startsWith('fg_')) throw invalidToken()
    return fromIntrospection(
      'api_key',
      await identity.introspect({ token: credential, token_type_hint: 'api_key' })
    )
  }

  async function basic(request: FastifyRequest): Promise<Principal | undefined> {
    const credential = credentialOf(request, 'basic')
    if (!credential) return undefined
    return fromIntrospection(
      'user',
      await identity.introspect({ token: credential, token_type_hint: 'basic' })
    )
  }

  async function any(request: FastifyRequest): Promise<Principal | undefined> {
    const header = request.headers.authorization
    if (header === undefined) return undefined
    const principal = (await bearer(request)) ?? (await basic(request))
    if (!principal)
      throw new AppError('unauthenticated', 'credential_invalid', 'Use the Bearer or the Basic scheme.')
    return principal
  }

  return { bearer, basic, any }
}

interface DecodedToken {
  header: Record<string, unknown>
}

/** The verifier's own defaults let `jku`, `jwk` and foreign types pass, so the header is judged here first. */
async function signingKey({ header }: DecodedToken, identity: IdentityVerifier): Promise<string> {
  const { alg, typ, kid, ...others } = header
  const sound = alg === ALGORITHM && typ === ACCESS_TOKEN_TYPE && Object.keys(others).length === 0
  const key = sound && typeof kid === 'string' ? await identity.publicKey(kid) : undefined
  if (!key) throw invalidToken()
  return key
}

function hasHonestTimes({ iat, exp }: AccessTokenClaims): boolean {
  return exp - iat <= ACCESS_TOKEN_SECONDS && iat <= Date.now() / 1000 + CLOCK_TOLERANCE_SECONDS
}

async function verifiedClaims(request: FastifyRequest): Promise<AccessTokenClaims> {
  try {
    const claims = await request.jwtVerify<AccessTokenClaims>()
    if (Value.Check(AccessTokenClaims, claims)) return claims
  } catch (error) {
    if (error instanceof AppError && error.kind === 'unavailable') throw error
  }
  throw invalidToken()
}

function fromClaims({ sub, role, username, scope, sid }: AccessTokenClaims): Principal {
  return {
    kind: role ? 'user' : 'service',
    id: sub,
    name: username ?? sub,
    role,
    scopes: scopesOf(scope),
    resources: undefined,
    sessionId: sid
  }
}

function fromIntrospection(kind: 'user' | 'api_key', answer: Introspection): Principal {
  if (!answer.active || answer.sub === undefined) throw invalidToken()
  return {
    kind,
    id: answer.sub,
    name: answer.username ?? answer.sub,
    role: answer.role,
    scopes: scopesOf(answer.scope ?? ''),
    resources: answer.resources,
    apiKeyId: kind === 'api_key' ? answer.client_id : undefined
  }
}

/** The part behind the scheme of the Authorization header; undefined under another scheme. */
function credentialOf(request: FastifyRequest, scheme: 'bearer' | 'basic'): string | undefined {
  const [given, credential, ...rest] = (request.headers.authorization ?? '').split(' ')
  if (given?.toLowerCase() !== scheme) return undefined
  if (!credential || rest.length > 0 || credential.length > MAX_CREDENTIAL_LENGTH) throw invalidToken()
  return credential
}

const scopesOf = (scope: string): ReadonlySet<Scope> => new Set(scope.split(' ').filter(Boolean) as Scope[])

const invalidToken = () =>
  new AppError('unauthenticated', 'invalid_token', 'The credential is not valid, or not any more.')
