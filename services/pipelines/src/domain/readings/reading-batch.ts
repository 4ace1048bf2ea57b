import type { AppError } from '@fieldgate/errors'
import { readingAhead, readingBeforePipeline, readingDuplicate, readingOutsideHistory } from '../errors.ts'
import type { PinChange } from './pins.ts'
import type { Lock, Micros, Receipt } from './reading.ts'

/** What becomes of a reading whose pipeline has one of its time. */
export type OnDuplicate = 'skip' | 'replace' | 'reject'

/** A reading that may tell when it was taken; else it was when it arrived. */
export interface DatedReading {
  change: PinChange
  recordedAt: Micros | undefined
}

/** What one call brings for one pipeline. */
export interface PipelineBatch {
  lock: Lock
  readings: readonly DatedReading[]
}

/** What became of a reading: it is stored, maybe in place of another; it was there already; it is refused. */
export type Outcome = (Receipt & { replaces: boolean }) | 'skipped' | AppError

/** A pipeline as the batch finds it; nobody else writes to it meanwhile. */
export interface PipelineHistory {
  createdAt: Micros
  version: number
  /** Of its latest reading. */
  recordedAt: Micros
  /** Which of the batch's times it has readings of. */
  taken: ReadonlySet<Micros>
  /** Which days, counted from 1970, the history has a place for. */
  days: ReadonlySet<number>
}

export interface BatchRules {
  onDuplicate: OnDuplicate
  arrivedAt: Micros
}

/** A reading to be stored, or to take the place of another of its time. */
export interface PlannedReading extends Receipt {
  change: PinChange
}

export interface BatchPlan {
  /** One for each reading, in their order. */
  outcomes: Outcome[]
  writes: PlannedReading[]
  /** What the writes do to the latest values: a reading older than those enters the history alone. */
  state: PlannedReading
}

const MAX_AHEAD: Micros = 5 * 60 * 1_000_000
const DAY: Micros = 86_400 * 1_000_000

export const dayOf = (time: Micros): number => Math.floor(time / DAY)

/** Decides what becomes of each reading. Their versions follow their times, those older than the latest come first. */
export function planBatch(
  readings: readonly DatedReading[],
  found: PipelineHistory,
  { onDuplicate, arrivedAt }: BatchRules
): BatchPlan {
  const times = timesOf(readings, found.recordedAt, arrivedAt)
  const outcomes: Array<Outcome | undefined> = []
  const placeAt = new Map<Micros, number>()
  for (const [place, time] of times.entries()) {
    const fault = faultOf(time, found, readings[place]!.recordedAt === undefined ? time : arrivedAt)
    const earlier = placeAt.get(time)
    const isTaken = earlier !== undefined || found.taken.has(time)
    if (fault) outcomes[place] = fault
    else if (isTaken && onDuplicate === 'reject') outcomes[place] = readingDuplicate()
    else if (isTaken && onDuplicate === 'skip') outcomes[place] = 'skipped'
    else {
      // Of two of one time in a batch the later one stands for both.
      if (earlier !== undefined) outcomes[earlier] = 'skipped'
      placeAt.set(time, place)
    }
  }
  const writes = [...placeAt]
    .sort(([a], [b]) => a - b)
    .map(([recordedAt, place], nth): PlannedReading & { place: number } => ({
      recordedAt,
      place,
      version: found.version + nth + 1,
      change: readings[place]!.change
    }))
  for (const { place, version, recordedAt } of writes) {
    outcomes[place] = { version, recordedAt, replaces: found.taken.has(recordedAt) }
  }
  return { outcomes: outcomes as Outcome[], writes, state: stateAfter(writes, found) }
}

/** The time of each; one that tells none comes right behind the latest, and shares its time with no other. */
function timesOf(readings: readonly DatedReading[], latest: Micros, arrivedAt: Micros): Micros[] {
  const told = new Set(readings.map(({ recordedAt }) => recordedAt))
  let next = Math.max(arrivedAt, latest + 1)
  return readings.map(({ recordedAt }) => {
    if (recordedAt !== undefined) return recordedAt
    while (told.has(next)) next++
    return next++
  })
}

function faultOf(
  time: Micros,
  { createdAt, days }: PipelineHistory,
  arrivedAt: Micros
): AppError | undefined {
  if (time > arrivedAt + MAX_AHEAD) return readingAhead()
  if (time <= createdAt) return readingBeforePipeline()
  return days.has(dayOf(time)) ? undefined : readingOutsideHistory()
}

function stateAfter(
  writes: readonly PlannedReading[],
  { version, recordedAt }: PipelineHistory
): PlannedReading {
  const newer = writes.filter((write) => write.recordedAt >= recordedAt)
  return {
    version: version + writes.length,
    recordedAt: newer.at(-1)?.recordedAt ?? recordedAt,
    change: Object.assign({}, ...newer.map(({ change }) => change)) as PinChange
  }
}
