export { retentionRunNotFound, retentionRunning, retentionUnavailable } from './errors.ts'
export { createPolicyStore, retentionPolicies, writePolicy } from './policy-store.ts'
export {
  createPolicy,
  keepFor,
  type PolicyStore,
  type Retention,
  type RetentionPolicy,
  type RetentionRun,
  type RetentionRunState,
  type RetentionSurvey,
  startOfKept
} from './retention.ts'
export { retentionRoutes } from './routes.ts'
export { policySchema, RetentionRunQuery } from './schemas.ts'
export { policyToWire, retentionPath } from './wire.ts'
