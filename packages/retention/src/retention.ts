import type { Authorship } from '@fieldgate/audit'
import { admits, type Precondition, preconditionFailed } from '@fieldgate/representations'

export interface RetentionPolicy {
  keepDays: number
  updatedAt: Date
  version: number
}

/** What lies before the end of what is kept. */
export interface RetentionSurvey {
  count: number
  oldest: Date | null
  newest: Date | null
}

export type RetentionRunState = 'running' | 'succeeded' | 'failed'

export interface RetentionRun extends RetentionSurvey {
  id: string
  dryRun: boolean
  state: RetentionRunState
  /** What is older goes. */
  before: Date
  startedAt: Date
  finishedAt: Date | null
}

export interface PolicyStore {
  getPolicy: () => Promise<RetentionPolicy>
  /** Gives what `decide` made of the policy, which changes meanwhile for nobody else. */
  changePolicy: (
    by: Authorship,
    decide: (policy: RetentionPolicy) => RetentionPolicy
  ) => Promise<RetentionPolicy>
}

/** How long a class of rows is kept, and the removal of what is past its time. */
export interface Retention {
  getPolicy: () => Promise<RetentionPolicy>
  /** Throws `precondition_failed` where the policy is of another version than the caller saw. */
  setKeepDays: (keepDays: number, precondition: Precondition, by: Authorship) => Promise<RetentionPolicy>
  /** Begins to remove what is past its time, or with `dryRun` tells what would go. */
  start: (dryRun: boolean, by: Authorship) => Promise<RetentionRun>
  /** Throws `retention_run_not_found`. */
  getRun: (id: string) => Promise<RetentionRun>
}

interface PolicyOptions {
  store: PolicyStore
  now: () => Date
}

const DAY_MS = 86_400_000

export const createPolicy = ({ store, now }: PolicyOptions) => ({
  getPolicy: store.getPolicy,

  setKeepDays: (keepDays: number, precondition: Precondition, by: Authorship): Promise<RetentionPolicy> =>
    store.changePolicy(by, (policy) => keepFor(policy, keepDays, precondition, now())),

  startOfKept: async (time: Date): Promise<Date> => startOfKept(await store.getPolicy(), time)
})

/** What `policy` becomes; throws `precondition_failed` where it is of another version than the caller saw. */
export function keepFor(
  { version }: RetentionPolicy,
  keepDays: number,
  precondition: Precondition,
  updatedAt: Date
): RetentionPolicy {
  if (!admits(precondition, version)) throw preconditionFailed()
  return { keepDays, updatedAt, version: version + 1 }
}

/** What is older than this may go, at `time`. */
export const startOfKept = ({ keepDays }: RetentionPolicy, time: Date): Date =>
  new Date(time.getTime() - keepDays * DAY_MS)
