import { createPublicKey } from 'node:crypto'
import { AppError } from '@fieldgate/errors'
import {
  ACCESS_TOKEN_SECONDS,
  Introspection,
  type IntrospectionRequest,
  type ServiceName
} from '@fieldgate/types'
import { LRUCache } from 'lru-cache'
import { type Static, type TSchema, Type } from 'typebox'
import type { Fetch } from '../outbound/ask-json.ts'
import { createNeighbour, type Neighbour } from '../outbound/neighbour.ts'

/** What a service needs to know its callers: identity answers it from itself, the others over HTTP. */
export interface IdentityVerifier {
  /** The public key (PEM) that signs under `kid`; undefined when there is none. */
  publicKey: (kid: string) => Promise<string | undefined>
  introspect: (request: IntrospectionRequest) => Promise<Introspection>
}

/** Identity as a neighbour: besides what a verifier needs, where a service tells it something in its own name. */
export interface IdentityClient extends IdentityVerifier, Pick<Neighbour, 'breaker'> {
  /** Posts `body` as JSON with the service's own token; resolves once identity has taken it. */
  send: (path: string, body: unknown) => Promise<void>
  /** The Authorization header under which the service asks its other neighbours. */
  authorization: () => Promise<string>
}

interface IdentityClientOptions {
  url: string
  service: ServiceName
  secret: string
  fetch: Fetch
  /** Milliseconds that only go forward. */
  now?: () => number
}

const INTROSPECTION_TTL_MS = 5_000
const KEYS_TTL_MS = 300_000
/** By then every token has ended that was signed while the key set was sound. */
const KEYS_TTL_WHILE_AWAY_MS = KEYS_TTL_MS + ACCESS_TOKEN_SECONDS * 1000
const RENEWAL_MARGIN_SECONDS = 60
/** An unknown kid may be a key just rotated in, or a forgery: it buys one refetch in this time. */
const UNKNOWN_KID_REFETCH_MS = 30_000

const Token = Type.Object({ access_token: Type.String(), expires_in: Type.Number() })
const Jwks = Type.Object({
  keys: Type.Array(Type.Object({ kid: Type.String(), kty: Type.String() }, { additionalProperties: true }))
})

/**
 * Identity over HTTP: the key set for 5 minutes, introspections for 5 seconds; away or wrong is `unavailable`. A key
 * that is known outlives an identity that is away by the life of an access token: no sound token needs it longer.
 */
export function createIdentityClient({
  url,
  service,
  secret,
  fetch,
  now = () => performance.now()
}: IdentityClientOptions): IdentityClient {
  const authorization = `Basic ${Buffer.from(`${service}:${secret}`).toString('base64')}`
  const introspections = new LRUCache<string, Promise<Introspection>>({
    max: 10_000,
    ttl: INTROSPECTION_TTL_MS
  })
  let keys: { pems: Map<string, string>; fetchedAt: number } | undefined
  let fetching: Promise<Map<string, string>> | undefined
  let isAway = false
  let token: { value: string; renewAt: number } | undefined

  const neighbour = createNeighbour({ url, fetch, now })

  const unavailable = (cause: unknown): never => {
    throw new AppError('unavailable', 'identity_unavailable', 'Credentials cannot be checked just now.', {
      cause,
      retryAfterSeconds: 1
    })
  }

  const ask = <T extends TSchema>(path: string, schema: T, init?: RequestInit): Promise<Static<T>> =>
    neighbour.ask(path, schema, init).catch(unavailable)

  const post = (body: unknown, credential: string): RequestInit => ({
    method: 'POST',
    headers: { authorization: credential, 'content-type': 'application/json' },
    body: JSON.stringify(body)
  })

  async function serviceToken(): Promise<string> {
    if (token && now() < token.renewAt) return token.value
    const issued = await ask(
      '/api/v1/auth/tokens',
      Token,
      post({ grant_type: 'client_credentials' }, authorization)
    )
    token = {
      value: issued.access_token,
      renewAt: now() + (issued.expires_in - RENEWAL_MARGIN_SECONDS) * 1000
    }
    return token.value
  }

  async function fetchKeys(): Promise<Map<string, string>> {
    const set = await ask('/.well-known/jwks.json', Jwks)
    const pems = new Map(
      set.keys.map((jwk) => [
        jwk.kid,
        createPublicKey({ key: jwk, format: 'jwk' }).export({ type: 'spki', format: 'pem' }) as string
      ])
    )
    keys = { pems, fetchedAt: now() }
    isAway = false
    return pems
  }

  const bearer = async () => `Bearer ${await serviceToken()}`

  const refetch = () =>
    (fetching ??= fetchKeys().finally(() => {
      fetching = undefined
    }))

  return {
    async publicKey(kid) {
      const age = keys ? now() - keys.fetchedAt : Number.POSITIVE_INFINITY
      const known = keys?.pems.get(kid)
      if (known && age < KEYS_TTL_MS) return known
      if (!known && age < UNKNOWN_KID_REFETCH_MS) return undefined
      const refetched = refetch()
      if (!known || age >= KEYS_TTL_WHILE_AWAY_MS) return (await refetched).get(kid)
      const renewed = refetched.then(
        (pems) => pems.get(kid),
        () => {
          isAway = true
          return known
        }
      )
      // One that is silent takes its 2 s: it is waited for once, not by every caller until it is back.
      return isAway ? known : renewed
    },

    introspect(request) {
      const key = `${request.token_type_hint} ${request.token}`
      const cached = introspections.get(key)
      if (cached) return cached
      const answer = ask('/api/v1/auth/introspections', Introspection, post(request, authorization))
      introspections.set(key, answer)
      answer.catch(() => introspections.delete(key))
      return answer
    },

    async send(path, body) {
      await neighbour.tell(path, post(body, await bearer())).catch(unavailable)
    },

    authorization: bearer,
    breaker: neighbour.breaker
  }
}
