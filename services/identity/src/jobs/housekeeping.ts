import { type Job, runJobs } from '@fieldgate/service-kit'
import type { FastifyInstance } from 'fastify'
import type { AuditRetention } from '#domain/audit/audit-retention'
import type { Sessions } from '#domain/sessions/sessions'
import { RING_RELOAD_MS, type SigningKeys } from '#domain/tokens/signing-keys'

const HOUR_MS = 3_600_000

interface House {
  signingKeys: SigningKeys
  sessions: Sessions
  auditRetention: AuditRetention
}

/** Hears of rotations that other replicas make, and forgets sign-ins and audit whose time is over. */
export function keepHouse(app: FastifyInstance, { signingKeys, sessions, auditRetention }: House): void {
  const job = (what: string, intervalMs: number, work: Job['work']): Job => ({
    intervalMs,
    startsAtOnce: false,
    work,
    onFailure: (err) => app.log.warn({ err }, `${what} failed; it will be tried again`)
  })
  runJobs(app, [
    job('reading the key ring', RING_RELOAD_MS, signingKeys.reload),
    job('forgetting past sign-ins', HOUR_MS, sessions.forgetPast),
    job('removing past audit', HOUR_MS, auditRetention.startDue)
  ])
}
