export { createPolicyStore, retentionPolicies } from './policy-store.ts'
export {
  createPolicy,
  type PolicyStore,
  type Retention,
  type RetentionPolicy,
  type RetentionRun,
  type RetentionRunState,
  type RetentionSurvey,
  retentionRunNotFound
} from './retention.ts'
export { retentionRoutes } from './routes.ts'
