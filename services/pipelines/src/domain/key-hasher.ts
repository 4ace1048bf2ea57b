import { createHmac, createSecretKey } from 'node:crypto'
import type { Credential } from './pipeline.ts'

export type KeyHasher = ReturnType<typeof createKeyHasher>

/**
 * What is stored of a key. The id goes in too: two pipelines with the same key do not look alike to whoever
 * reads the table.
 */
export function createKeyHasher(pepper: string) {
  // As a KeyObject the pepper is prepared once; as a string each hash would cost five times as much.
  const secret = createSecretKey(pepper, 'utf8')
  return ({ id, key }: Credential): Buffer => createHmac('sha256', secret).update(`${id}:${key}`).digest()
}
