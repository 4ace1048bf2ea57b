import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Passwords } from '#domain/users/passwords'

const REMEMBERED_MS = 5_000

interface RememberedPasswordsOptions {
  /** Milliseconds that only go forward. */
  now?: () => number
}

/**
 * Remembers for 5 seconds that a password was right: gateways send theirs with every request. The stored hash
 * is part of what is remembered, so a password that changes is dead at once; who may enter is not asked here.
 */
export function rememberVerified(
  { hash, verify }: Passwords,
  { now = () => performance.now() }: RememberedPasswordsOptions = {}
): Passwords {
  const verified = new LRUCache<string, true>({
    max: 10_000,
    ttl: REMEMBERED_MS,
    ttlResolution: 0,
    perf: { now }
  })

  return {
    hash,
    async verify(password, hashed) {
      const key = createHash('sha256').update(`${hashed}\n${password}`).digest('base64')
      if (verified.has(key)) return true
      const right = await verify(password, hashed)
      if (right) verified.set(key, true)
      return right
    }
  }
}
