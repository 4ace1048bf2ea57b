import { createHmac, createSecretKey } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { Credential, PipelineId } from './pipeline.ts'

/** What so many devices show with every request is not hashed every time. */
const REMEMBERED = 10_000

export type KeyHasher = ReturnType<typeof createKeyHasher>

/**
 * What is stored of a key. The id goes in too: two pipelines with the same key do not look alike to whoever
 * reads the table.
 */
export function createKeyHasher(pepper: string) {
  // As a KeyObject the pepper is prepared once; as a string each hash would cost five times as much.
  const secret = createSecretKey(pepper, 'utf8')
  const lastShown = new LRUCache<PipelineId, { key: string; hash: Buffer }>({ max: REMEMBERED })
  return ({ id, key }: Credential): Buffer => {
    const known = lastShown.get(id)
    if (known?.key === key) return known.hash
    const hash = createHmac('sha256', secret).update(`${id}:${key}`).digest()
    lastShown.set(id, { key, hash })
    return hash
  }
}
