import { historyRangeInvalid } from '../errors.ts'
import type { Measure } from './host-metrics.ts'
import type { HostSample } from './host-sample.ts'
import { MINUTES, oldestOf, RAW, type Rung, rungFor, type Step, stepStart, TEN_MINUTES } from './ladder.ts'
import { meanSample } from './sample-mean.ts'

interface Range {
  from: Date
  to: Date
  limit: number
}

export interface HostSampleStore {
  /** Keeps a sample in its slot of the rung, where what is there is older; else it stays as it is. */
  put: (host: string, rung: Rung, sample: HostSample) => Promise<void>
  /** The oldest samples from `from` to `to`, both included. */
  list: (host: string, rung: Rung, range: Range) => Promise<HostSample[]>
  newest: (host: string, rung: Rung) => Promise<HostSample | undefined>
}

/** Without `from`: from the oldest sample kept; without `to`: up to now. */
export interface HistoryQuery {
  from?: Date | undefined
  to?: Date | undefined
  step?: Step | undefined
  /** `next` of the page before. */
  after?: Date | undefined
  /** Only samples that have this; a page may then hold fewer than its limit. */
  measure?: Measure | undefined
  limit: number
}

export interface HistoryPage {
  samples: HostSample[]
  /** The time of the last sample here, where more follow. */
  next: Date | undefined
}

interface HostHistoryOptions {
  host: string
  store: HostSampleStore
  now: () => Date
}

export type HostHistory = ReturnType<typeof createHostHistory>

/** The samples of this one host, on a ladder: of the last 15 minutes each, then one a minute, then one in ten. */
export function createHostHistory({ host, store, now }: HostHistoryOptions) {
  /** Makes the samples of `coarse` that its finer neighbour has whole by now, and that are not there yet. */
  async function condense(fine: Rung, coarse: Rung): Promise<void> {
    const made = await store.newest(host, coarse)
    const undone = made ? new Date(made.sampledAt.getTime() + coarse.stepMs) : new Date(0)
    // A step whose beginning is lost already would give a mean of something else.
    const from = nextStepStart(coarse, latestOf([undone, oldestOf(fine, now())]))
    const to = new Date(stepStart(coarse, now()).getTime() - 1)
    const samples = await store.list(host, fine, { from, to, limit: fine.slots })
    for (const [start, members] of byStep(coarse, samples)) {
      await store.put(host, coarse, meanSample(members, start))
    }
  }

  return {
    record: (sample: HostSample): Promise<void> => store.put(host, RAW, sample),

    /** Does again what was left undone; what is done already it finds done. */
    async condense(): Promise<void> {
      await condense(RAW, MINUTES)
      await condense(MINUTES, TEN_MINUTES)
    },

    newest: (): Promise<HostSample | undefined> => store.newest(host, RAW),

    /** What a stream has missed since `time`, at most as much as is kept of each sample. */
    since: (time: Date): Promise<HostSample[]> =>
      store.list(host, RAW, { from: justAfter(time), to: now(), limit: RAW.slots }),

    async list({ from, to, step, after, measure, limit }: HistoryQuery): Promise<HistoryPage> {
      if (from && to && from > to) throw historyRangeInvalid()
      const rung = rungFor(step, from, now())
      // Nothing is kept outside these bounds, and no time beyond them reaches the database.
      const start = [oldestOf(rung, now()), ...(from ? [from] : []), ...(after ? [justAfter(after)] : [])]
      const end = [now(), ...(to ? [to] : [])]
      const range = { from: latestOf(start), to: earliestOf(end), limit: limit + 1 }
      const samples = range.from > range.to ? [] : await store.list(host, rung, range)
      const page = samples.slice(0, limit)
      return {
        samples: measure ? page.filter((sample) => sample[measure] !== null) : page,
        next: samples.length > limit ? page.at(-1)?.sampledAt : undefined
      }
    }
  }
}

const byStep = (rung: Rung, samples: readonly HostSample[]): Map<Date, HostSample[]> => {
  const groups = Map.groupBy(samples, ({ sampledAt }) => stepStart(rung, sampledAt).getTime())
  return new Map([...groups].map(([start, members]) => [new Date(start), members]))
}

const nextStepStart = (rung: Rung, time: Date): Date =>
  stepStart(rung, new Date(time.getTime() + rung.stepMs - 1))
/** Times are kept to the millisecond. */
const justAfter = (time: Date) => new Date(time.getTime() + 1)
const latestOf = (times: Date[]) => new Date(Math.max(...times.map(Number)))
const earliestOf = (times: Date[]) => new Date(Math.min(...times.map(Number)))
