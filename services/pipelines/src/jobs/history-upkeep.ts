import type { Authorship } from '@fieldgate/audit'
import type { Job } from '@fieldgate/service-kit'
import type { FastifyBaseLogger } from 'fastify'

interface UpkeepOptions {
  /** One turn of the rollups; true where there is more to do. */
  rollUpSome: () => Promise<boolean>
  /** What only the owner of the tables may do; undefined where nobody here is that. */
  owned:
    | { ensurePartitions: () => Promise<void>; startDueRetention: (by: Authorship) => Promise<void> }
    | undefined
  newId: () => string
  log: Pick<FastifyBaseLogger, 'error' | 'warn'>
}

const ROLLUP_INTERVAL_MS = 15_000
/** Partitions exist a week ahead, so that there are many more tries before a failure is felt. */
const PARTITION_INTERVAL_MS = 6 * 3_600_000
const RETENTION_INTERVAL_MS = 24 * 3_600_000

const ITSELF = { kind: 'service', id: 'pipelines', name: 'pipelines' } as const

/** Keeps the history in order: rollups of what is new, partitions of the days ahead, an end for what is past its time. */
export function historyUpkeep({ rollUpSome, owned, newId, log }: UpkeepOptions): Job[] {
  const rollups: Job = {
    intervalMs: ROLLUP_INTERVAL_MS,
    work: rollUpSome,
    onFailure: (err) => log.warn({ err }, 'rollups wait; they will be tried again')
  }
  if (!owned) return [rollups]
  const partitions: Job = {
    intervalMs: PARTITION_INTERVAL_MS,
    work: owned.ensurePartitions,
    onFailure: (err) => log.error({ err }, 'partitions of the days ahead are missing')
  }
  const retention: Job = {
    intervalMs: RETENTION_INTERVAL_MS,
    work: () => owned.startDueRetention({ actor: ITSELF, requestId: newId() }),
    onFailure: (err) => log.warn({ err }, 'what is past its time is still there; it will be tried again')
  }
  return [rollups, partitions, retention]
}
