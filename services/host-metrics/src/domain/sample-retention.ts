import type { Authorship } from '@fieldgate/audit'
import { admits, type Precondition, preconditionFailed } from '@fieldgate/representations'
import { retentionRunNotFound } from './errors.ts'

export interface RetentionPolicy {
  keepDays: number
  updatedAt: Date
  version: number
}

/** A removal is one transaction: whoever sees a run sees it done. */
export interface RetentionRun {
  id: string
  dryRun: boolean
  /** What is older goes. */
  before: Date
  count: number
  oldest: Date | null
  newest: Date | null
  startedAt: Date
  finishedAt: Date
}

export interface SampleRetentionStore {
  getPolicy: () => Promise<RetentionPolicy>
  /** Gives what `decide` made of the policy, which changes meanwhile for nobody else. */
  changePolicy: (
    by: Authorship,
    decide: (policy: RetentionPolicy) => RetentionPolicy
  ) => Promise<RetentionPolicy>
  /** Removes what is older than the policy keeps, or with `dryRun` only counts it, and writes the run down. */
  run: (
    run: Pick<RetentionRun, 'id' | 'dryRun' | 'before' | 'startedAt'>,
    by: Authorship
  ) => Promise<RetentionRun>
  findRun: (id: string) => Promise<RetentionRun | undefined>
  removeBefore: (time: Date) => Promise<void>
}

interface SampleRetentionOptions {
  store: SampleRetentionStore
  now: () => Date
  newId: () => string
}

const DAY_MS = 86_400_000

export type SampleRetention = ReturnType<typeof createSampleRetention>

/** How long samples and container events are kept. */
export function createSampleRetention({ store, now, newId }: SampleRetentionOptions) {
  async function endOfKept(): Promise<Date> {
    const { keepDays } = await store.getPolicy()
    return new Date(now().getTime() - keepDays * DAY_MS)
  }

  return {
    getPolicy: store.getPolicy,

    setKeepDays: (keepDays: number, precondition: Precondition, by: Authorship): Promise<RetentionPolicy> =>
      store.changePolicy(by, (policy) => {
        if (!admits(precondition, policy.version)) throw preconditionFailed()
        return { keepDays, updatedAt: now(), version: policy.version + 1 }
      }),

    /** Removes what is past its time, or with `dryRun` tells what would go. */
    run: async (dryRun: boolean, by: Authorship): Promise<RetentionRun> =>
      store.run({ id: newId(), dryRun, before: await endOfKept(), startedAt: now() }, by),

    async getRun(id: string): Promise<RetentionRun> {
      const run = await store.findRun(id)
      if (!run) throw retentionRunNotFound(id)
      return run
    },

    /** As a run, but on no one's behalf. */
    removePast: async (): Promise<void> => store.removeBefore(await endOfKept())
  }
}
