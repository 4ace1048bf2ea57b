export { type IdempotencyOptions, idempotency } from './idempotency.ts'
export { idempotencyKeys } from './table.ts'
