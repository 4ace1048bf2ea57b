import { historyRangeInvalid, samplePending } from './errors.ts'
import { type CpuTimes, cpuPercent, type HostSample, type Memory } from './host-sample.ts'

/** Where the numbers of this host come from. */
export interface HostSource {
  cpuTimes: () => Promise<CpuTimes>
  memory: () => Promise<Memory>
}

export interface HostSampleStore {
  /** Keeps a sample; one of that host and time that is there already stays as it is. */
  insert: (host: string, sample: HostSample) => Promise<void>
  /** The oldest samples from `from` to `to`, both included. */
  list: (host: string, range: { from: Date; to: Date; limit: number }) => Promise<HostSample[]>
  removeBefore: (time: Date) => Promise<void>
}

/** Without `from`: from the oldest sample kept; without `to`: up to now. */
export interface HistoryQuery {
  from?: Date | undefined
  to?: Date | undefined
  /** `next` of the page before. */
  after?: Date | undefined
  limit: number
}

export interface HistoryPage {
  samples: HostSample[]
  /** The time of the last sample here, where more follow. */
  next: Date | undefined
}

interface HostMetricsOptions {
  host: string
  source: HostSource
  store: HostSampleStore
  now: () => Date
}

const KEPT_MS = 24 * 60 * 60 * 1000

export type HostMetrics = ReturnType<typeof createHostMetrics>

/** The metrics of this one host. A job calls `sample` and `record`; requests only read what it left. */
export function createHostMetrics({ host, source, store, now }: HostMetricsOptions) {
  let before: CpuTimes | undefined
  let latest: HostSample | undefined

  const oldestKept = () => new Date(now().getTime() - KEPT_MS)

  return {
    /** Takes a sample. The first call has no CPU reading to compare with and only prepares the second. */
    async sample(): Promise<void> {
      try {
        const [cpu, memory] = await Promise.all([source.cpuTimes(), source.memory()])
        latest = before && { sampledAt: now(), cpuPercent: cpuPercent(before, cpu), memory }
        before = cpu
      } catch (error) {
        // No number is better than an old one that nothing marks as old.
        latest = undefined
        throw error
      }
    },

    /** Stores the latest sample, where there is one, and drops what is older than a day. */
    async record(): Promise<void> {
      if (latest) await store.insert(host, latest)
      await store.removeBefore(oldestKept())
    },

    current(): HostSample {
      if (!latest) throw samplePending()
      return latest
    },

    async history({ from, to, after, limit }: HistoryQuery): Promise<HistoryPage> {
      if (from && to && from > to) throw historyRangeInvalid()
      // Nothing is kept outside these bounds, and no time beyond them reaches the database.
      const start = [oldestKept(), ...(from ? [from] : []), ...(after ? [justAfter(after)] : [])]
      const end = [now(), ...(to ? [to] : [])]
      const samples = await store.list(host, { from: latestOf(start), to: earliestOf(end), limit: limit + 1 })
      const page = samples.slice(0, limit)
      return { samples: page, next: samples.length > limit ? page.at(-1)?.sampledAt : undefined }
    }
  }
}

/** Times are kept to the millisecond. */
const justAfter = (time: Date) => new Date(time.getTime() + 1)
const latestOf = (times: Date[]) => new Date(Math.max(...times.map(Number)))
const earliestOf = (times: Date[]) => new Date(Math.min(...times.map(Number)))
