import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { Agent, fetch } from 'undici'
import { type CallableBeyond, isCallable } from './public-addresses.ts'

interface PublicCall {
  method?: string
  headers?: Record<string, string>
  body?: unknown
  signal?: AbortSignal | null | undefined
}

export interface PublicFetch {
  fetch: (url: string, call: PublicCall) => Promise<Response>
  close: () => Promise<void>
}

/** Tells all addresses of a name. */
type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  done: (error: Error | null, addresses: LookupAddress[]) => void
) => void

const TIMEOUT_MS = 3_000
const MAX_RESPONSE_BYTES = 65_536

/**
 * `fetch` for addresses that come from outside: over TLS, to public addresses only, unless `options` allow more; what
 * is not public and they allow may be called without TLS. A name is resolved once and the connection goes where that
 * said, so a name that changes its mind in between (DNS rebinding) leads nowhere else. The whole call, its answer
 * included, has 3 s and 64 KiB.
 */
export function createPublicFetch(options: CallableBeyond, resolve: Resolve = lookup): PublicFetch {
  function agentFor(protocol: 'http:' | 'https:'): Agent {
    const guardedLookup: LookupFunction = (hostname, lookupOptions, done) => {
      resolve(hostname, { ...lookupOptions, all: true }, (error, addresses) => {
        const [first] = addresses ?? []
        if (error || !first) return done(error ?? new Error(`${hostname} has no address`), [])
        const refused = addresses.find(({ address }) => !isCallable(address, options))
        if (refused)
          return done(new Error(`${hostname} leads to ${refused.address}, which is not public`), [])
        if (protocol === 'http:' && addresses.some(({ address }) => isPublic(address)))
          return done(new Error(`${hostname} is public, and called over TLS only`), [])
        if (lookupOptions.all) return done(null, addresses)
        done(null, first.address, first.family)
      })
    }
    return new Agent({
      connect: { lookup: guardedLookup, timeout: TIMEOUT_MS },
      headersTimeout: TIMEOUT_MS,
      bodyTimeout: TIMEOUT_MS,
      maxResponseSize: MAX_RESPONSE_BYTES
    })
  }
  const plain = agentFor('http:')
  const secure = agentFor('https:')

  return {
    async fetch(url, call) {
      const address = new URL(url)
      assertCallable(address, options)
      // The agent's own times start anew with each byte.
      const deadline = AbortSignal.timeout(TIMEOUT_MS)
      const response = await fetch(url, {
        ...(call as object),
        headers: { ...call.headers, 'accept-encoding': 'identity' },
        signal: call.signal ? AbortSignal.any([call.signal, deadline]) : deadline,
        redirect: 'manual',
        dispatcher: address.protocol === 'http:' ? plain : secure
      })
      if (response.headers.has('content-encoding')) {
        await response.body?.cancel()
        throw new Error('The answer is compressed: nobody knows to what size.')
      }
      return response as unknown as Response
    },
    async close() {
      await Promise.all([plain.close(), secure.close()])
    }
  }
}

/** What can be said before the name is resolved; throws for what may not be called. */
export function assertCallable(
  { protocol, hostname, username, password }: URL,
  options: CallableBeyond
): void {
  const host = hostname.replace(/^\[|\]$/g, '')
  if (username || password) throw new Error('An address holds no credentials.')
  const isLocal = isIP(host)
    ? !isPublic(host)
    : options.allowPrivate || (options.allowLoopback && host === 'localhost')
  if (protocol !== 'https:' && !(protocol === 'http:' && isLocal))
    throw new Error(`${protocol} is not https:`)
  if (isIP(host) && !isCallable(host, options)) throw new Error(`${host} is not public`)
}

const isPublic = (address: string): boolean => isCallable(address, { allowLoopback: false })
