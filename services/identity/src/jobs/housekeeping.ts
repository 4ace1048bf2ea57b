import type { FastifyInstance } from 'fastify'
import type { Sessions } from '#domain/sessions'
import { RING_RELOAD_MS, type SigningKeys } from '#domain/signing-keys'
import { repeat } from './repeat.ts'

const HOUR_MS = 3_600_000

/** Hears of rotations that other replicas make, and forgets sign-ins that are over. */
export function keepHouse(
  app: FastifyInstance,
  { signingKeys, sessions }: { signingKeys: SigningKeys; sessions: Sessions }
): void {
  repeat(app, { name: 'reading the key ring', intervalMs: RING_RELOAD_MS, work: signingKeys.reload })
  repeat(app, { name: 'forgetting past sign-ins', intervalMs: HOUR_MS, work: sessions.forgetPast })
}
