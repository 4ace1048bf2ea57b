import type { FastifyInstance } from 'fastify'
import type { AuditRetention } from '#domain/audit-retention'
import type { Sessions } from '#domain/sessions'
import { RING_RELOAD_MS, type SigningKeys } from '#domain/signing-keys'
import { repeat } from './repeat.ts'

const HOUR_MS = 3_600_000

interface House {
  signingKeys: SigningKeys
  sessions: Sessions
  auditRetention: AuditRetention
}

/** Hears of rotations that other replicas make, and forgets sign-ins and audit whose time is over. */
export function keepHouse(app: FastifyInstance, { signingKeys, sessions, auditRetention }: House): void {
  repeat(app, { name: 'reading the key ring', intervalMs: RING_RELOAD_MS, work: signingKeys.reload })
  repeat(app, { name: 'forgetting past sign-ins', intervalMs: HOUR_MS, work: sessions.forgetPast })
  repeat(app, { name: 'removing past audit', intervalMs: HOUR_MS, work: auditRetention.startDue })
}
