import type { Authorship } from '@fieldgate/audit'
import {
  createPolicy,
  type PolicyStore,
  type Retention,
  type RetentionRun,
  retentionRunNotFound
} from '@fieldgate/retention'

/** A removal is one transaction: whoever sees a run sees it done. */
export interface SampleRetentionStore extends PolicyStore {
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

export interface SampleRetention extends Retention {
  /** As a run, but on no one's behalf. */
  removePast: () => Promise<void>
}

/** How long samples and container events are kept. */
export function createSampleRetention({ store, now, newId }: SampleRetentionOptions): SampleRetention {
  const { getPolicy, setKeepDays, startOfKept } = createPolicy({ store, now })
  return {
    getPolicy,
    setKeepDays,

    async start(dryRun, by) {
      const startedAt = now()
      return store.run({ id: newId(), dryRun, before: await startOfKept(startedAt), startedAt }, by)
    },

    async getRun(id) {
      const run = await store.findRun(id)
      if (!run) throw retentionRunNotFound(id)
      return run
    },

    removePast: async () => store.removeBefore(await startOfKept(now()))
  }
}
