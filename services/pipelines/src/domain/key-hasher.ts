import { createHmac, createSecretKey } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Credential } from './pipeline.ts'

/** What this many devices show with every request is not hashed every time. */
const REMEMBERED = 10_000

export type KeyHasher = ReturnType<typeof createKeyHasher>

/**
 * What is stored of a key. The id goes in too: two pipelines with the same key do not look alike to whoever
 * reads the table.
 */
export function createKeyHasher(pepper: string) {
  // As a KeyObject the pepper is prepared once; as a string each hash would cost five times as much.
  const secret = createSecretKey(pepper, 'utf8')
  const hashed = new LRUCache<string, Buffer>({
    max: REMEMBERED,
    memoMethod: (shown) => createHmac('sha256', secret).update(shown).digest()
  })
  return ({ id, key }: Credential): Buffer => hashed.memo(`${id}:${key}`)
}
