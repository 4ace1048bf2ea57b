import type { Authorship } from '@fieldgate/audit'
import { AppError } from '@fieldgate/errors'
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
    store.changePolicy(by, (policy) => {
      if (!admits(precondition, policy.version)) throw preconditionFailed()
      return { keepDays, updatedAt: now(), version: policy.version + 1 }
    }),

  /** What is older than this may go, at `time`. */
  async startOfKept(time: Date): Promise<Date> {
    const { keepDays } = await store.getPolicy()
    return new Date(time.getTime() - keepDays * DAY_MS)
  }
})

export const retentionRunNotFound = (id: string) =>
  new AppError('not_found', 'retention_run_not_found', `There is no retention run ${id}.`)
