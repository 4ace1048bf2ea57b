export { deliverAudit, toIdentity } from './delivery.ts'
export { type AuditEntry, type Auditor, type Authorship, auditOutbox, createAuditor } from './outbox.ts'
export { type Refusals, watchRefusals } from './refusals.ts'
