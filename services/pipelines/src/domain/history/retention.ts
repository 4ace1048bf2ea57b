import type { Authorship } from '@fieldgate/audit'
import type { Precondition } from '@fieldgate/representations'
import {
  keepFor,
  type RetentionPolicy,
  type RetentionRunState,
  retentionRunNotFound,
  retentionUnavailable,
  startOfKept
} from '@fieldgate/retention'
import { retentionContradictory } from '../errors.ts'

export const RETENTION_CLASSES = ['readings', 'rollups'] as const
export type RetentionClass = (typeof RETENTION_CLASSES)[number]

/** A partition that goes as a whole. */
export interface PastPartition {
  name: string
  /** As the database last estimated them. */
  rows: number
  sizeBytes: number
}

export interface RetentionRun {
  id: string
  class: RetentionClass
  dryRun: boolean
  state: RetentionRunState
  /** What is older goes. */
  before: Date
  /** Those that are to go, and at the end those that went. */
  partitions: readonly PastPartition[]
  startedAt: Date
  finishedAt: Date | null
}

export interface RetentionStore {
  getPolicy: (name: RetentionClass) => Promise<RetentionPolicy>
  /** Gives what `decide` made of the policy of `name`, while none of them changes for anybody else. */
  changePolicy: (
    name: RetentionClass,
    by: Authorship,
    decide: (policies: Record<RetentionClass, RetentionPolicy>) => RetentionPolicy
  ) => Promise<RetentionPolicy>
  /** The partitions that hold nothing from `before` on, the oldest first; no rollups of days whose readings are there. */
  findPast: (name: RetentionClass, before: Date) => Promise<PastPartition[]>
  findRun: (name: RetentionClass, id: string) => Promise<RetentionRun | undefined>
  /** Throws `retention_running` beside another run, unless that one was left behind before `abandonedBefore`. */
  insertRun: (run: RetentionRun, abandonedBefore: Date, by: Authorship) => Promise<void>
  finishRun: (id: string, end: Pick<RetentionRun, 'state' | 'partitions' | 'finishedAt'>) => Promise<void>
}

interface Dependencies {
  store: RetentionStore
  /** Drops a partition, which the owner of the tables alone may do; undefined where nobody here is that. */
  drop: ((partition: string) => Promise<void>) | undefined
  /** Sums up in rollups what is about to go. */
  rollUpAll: () => Promise<void>
  /** Is told of a run that failed: nobody waits for it. */
  reportFailure: (error: unknown) => void
  now: () => Date
  newId: () => string
}

/** No run takes as long: the process that did it has ended. */
const LONGEST_RUN_MS = 3_600_000

export type Retention = ReturnType<typeof createRetention>

/** How long readings and their rollups are kept. */
export function createRetention({ store, drop, rollUpAll, reportFailure, now, newId }: Dependencies) {
  let working: Promise<void> = Promise.resolve()
  let isStopping = false

  async function dropAll(run: RetentionRun, dropOne: NonNullable<typeof drop>): Promise<void> {
    const partitions: PastPartition[] = []
    let state: RetentionRunState = 'failed'
    try {
      if (run.class === 'readings') await rollUpAll()
      for (const partition of run.partitions) {
        if (isStopping) break
        await dropOne(partition.name)
        partitions.push(partition)
      }
      if (partitions.length === run.partitions.length) state = 'succeeded'
    } catch (error) {
      reportFailure(error)
    }
    // Where even this cannot be written, the run is given up when the next one starts.
    await store.finishRun(run.id, { state, partitions, finishedAt: now() }).catch(reportFailure)
  }

  /** Begins to drop what is past its time, or with `dryRun` tells what would go. */
  function start(name: RetentionClass, dryRun: boolean, by: Authorship): Promise<RetentionRun> {
    const begun = begin(name, dryRun, by)
    const through = begun.then(
      (run) => (run.dryRun || !drop ? undefined : dropAll(run, drop)),
      () => {}
    )
    // From here on, and not only once the run is written down: who stops meanwhile would leave it under way for good.
    working = Promise.all([working, through]).then(() => {})
    return begun
  }

  async function begin(name: RetentionClass, dryRun: boolean, by: Authorship): Promise<RetentionRun> {
    if (!dryRun && !drop) throw retentionUnavailable()
    const startedAt = now()
    const before = await horizon(name, startedAt)
    const run: RetentionRun = {
      id: newId(),
      class: name,
      dryRun,
      state: dryRun ? 'succeeded' : 'running',
      before,
      partitions: await store.findPast(name, before),
      startedAt,
      finishedAt: dryRun ? startedAt : null
    }
    await store.insertRun(run, new Date(startedAt.getTime() - LONGEST_RUN_MS), by)
    return run
  }

  const horizon = async (name: RetentionClass, time: Date): Promise<Date> =>
    startOfKept(await store.getPolicy(name), time)

  return {
    getPolicy: store.getPolicy,
    start,

    setKeepDays: (
      name: RetentionClass,
      keepDays: number,
      precondition: Precondition,
      by: Authorship
    ): Promise<RetentionPolicy> =>
      store.changePolicy(name, by, (policies) => {
        const policy = keepFor(policies[name], keepDays, precondition, now())
        const after = { ...policies, [name]: policy }
        // A rollup is made of its readings: where these are, it has to be.
        if (after.rollups.keepDays < after.readings.keepDays) throw retentionContradictory()
        return policy
      }),

    async getRun(name: RetentionClass, id: string): Promise<RetentionRun> {
      const run = await store.findRun(name, id)
      if (!run) throw retentionRunNotFound(id)
      return run
    },

    /** Begins a run for each class that has something past its time. */
    async startDue(by: Authorship): Promise<void> {
      for (const name of RETENTION_CLASSES) {
        const past = await store.findPast(name, await horizon(name, now()))
        if (past.length > 0 && !isStopping) await start(name, false, by)
      }
    },

    /** Ends the runs of this process, between two partitions. */
    stop(): Promise<void> {
      isStopping = true
      return working
    }
  }
}
