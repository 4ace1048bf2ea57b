import type { Authorship } from '@fieldgate/audit'
import { AppError } from '@fieldgate/errors'
import {
  createPolicy,
  type PolicyStore,
  type Retention,
  type RetentionRun,
  type RetentionRunState,
  type RetentionSurvey,
  retentionRunNotFound,
  retentionUnavailable
} from '@fieldgate/retention'

export interface AuditRetentionStore extends PolicyStore {
  survey: (before: Date) => Promise<RetentionSurvey>
  /** When the last run began that removed all it should; undefined before the first. */
  findLastSuccess: () => Promise<Date | undefined>
  findRun: (id: string) => Promise<RetentionRun | undefined>
  /** Throws `retention_running` beside another run, unless that one was left behind before `abandonedBefore`. */
  insertRun: (run: RetentionRun, abandonedBefore: Date, by: Authorship) => Promise<void>
  finishRun: (id: string, end: Pick<RetentionRun, 'state' | 'count' | 'finishedAt'>) => Promise<void>
}

interface AuditRetentionOptions {
  store: AuditRetentionStore
  /** Removes some of the events before a time and gives their number, 0 when none is left; undefined where nobody may. */
  removeSome: ((before: Date) => Promise<number>) | undefined
  /** Is told of a run that failed: nobody waits for it. */
  reportFailure: (error: unknown) => void
  now: () => Date
  newId: () => string
}

const IDENTITY = { kind: 'service', id: 'identity', name: 'identity' } as const
const DAY_MS = 86_400_000
/** No run takes as long: the process that did it has ended. */
const LONGEST_RUN_MS = 3_600_000

export interface AuditRetention extends Retention {
  /** The run of the day, where nobody has done it yet; the replicas ask often, and one of them does it. */
  startDue: () => Promise<void>
  /** Ends the run of this process, between two batches. */
  stop: () => Promise<void>
}

/** How long the audit is kept. What the application's own role may never do, a run does as the owner of the tables. */
export function createAuditRetention(options: AuditRetentionOptions): AuditRetention {
  const { store, removeSome, reportFailure, now, newId } = options
  const { getPolicy, setKeepDays, startOfKept } = createPolicy({ store, now })
  let working: Promise<void> = Promise.resolve()
  let isStopping = false

  async function remove({ id, before }: RetentionRun, some: NonNullable<typeof removeSome>): Promise<void> {
    let count = 0
    let state: RetentionRunState = 'failed'
    try {
      for (let removed = 1; removed > 0 && !isStopping; count += removed) {
        removed = await some(before)
        if (removed === 0) state = 'succeeded'
      }
    } catch (error) {
      reportFailure(error)
    }
    // Where even this cannot be written, the run is given up when the next one starts.
    await store.finishRun(id, { state, count, finishedAt: now() }).catch(reportFailure)
  }

  async function start(dryRun: boolean, by: Authorship): Promise<RetentionRun> {
    if (!dryRun && !removeSome) throw retentionUnavailable()
    const startedAt = now()
    const before = await startOfKept(startedAt)
    const run: RetentionRun = {
      id: newId(),
      dryRun,
      state: dryRun ? 'succeeded' : 'running',
      before,
      ...(await store.survey(before)),
      startedAt,
      finishedAt: dryRun ? startedAt : null
    }
    await store.insertRun(run, new Date(startedAt.getTime() - LONGEST_RUN_MS), by)
    if (!dryRun && removeSome) working = remove(run, removeSome)
    return run
  }

  return {
    getPolicy,
    setKeepDays,
    start,

    async startDue() {
      const last = await store.findLastSuccess()
      if (!removeSome || (last && now().getTime() - last.getTime() < DAY_MS)) return
      try {
        await start(false, { actor: IDENTITY, requestId: newId() })
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'retention_running')) throw error
      }
    },

    async getRun(id) {
      const run = await store.findRun(id)
      if (!run) throw retentionRunNotFound(id)
      return run
    },

    stop() {
      isStopping = true
      return working
    }
  }
}
