import { hash, timingSafeEqual } from 'node:crypto'
import type { AccessOptions, Principal } from '@fieldgate/service-kit'
import { hostOutOfReach } from '#domain/errors'
import type { Hosts } from '#domain/hosts/hosts'

type Authenticate = AccessOptions['authenticate']

interface LegacyReaderOptions {
  hosts: Hosts
  /** The one token of the original, where it is set. */
  token: string | undefined
  /** The platform's own reader of tokens and API keys. */
  bearer: Authenticate
}

const LEGACY_CLIENT: Principal = {
  kind: 'api_key',
  id: 'legacy',
  name: 'legacy',
  role: undefined,
  scopes: new Set(['metrics:read']),
  resources: undefined
}

/** Takes the original's token or a credential of the platform, from the header as the original read it. */
export function legacyReader({ hosts, token, bearer }: LegacyReaderOptions): Authenticate {
  const isLegacyToken = matcherOf(token)

  return async (request) => {
    const header = request.headers.authorization
    if (!header?.startsWith('Bearer ')) return undefined
    // The original compared what stands between the first blank and the second, and nothing else.
    const given = header.split(' ', 2)[1]!
    if (isLegacyToken(given)) return LEGACY_CLIENT
    // `bearer` reads the header by itself, and would refuse a third piece.
    request.headers.authorization = `Bearer ${given}`
    const principal = await bearer(request)
    if (principal && !hosts.isReachedBy(principal.resources)) throw hostOutOfReach()
    return principal
  }
}

/** Compares in a time that tells nothing of the token, its length included. */
function matcherOf(token: string | undefined): (given: string) => boolean {
  if (token === undefined) return () => false
  const expected = digestOf(token)
  return (given) => timingSafeEqual(digestOf(given), expected)
}

const digestOf = (text: string): Buffer => hash('sha256', text, 'buffer')
