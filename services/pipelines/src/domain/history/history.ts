import { aggregatesUnfit, periodEmpty, stepTooSmall } from '../errors.ts'
import { PINS, type Pin, STRING_PINS } from '../readings/pins.ts'
import type { Micros } from '../readings/reading.ts'

export const AGGREGATES = ['avg', 'min', 'max', 'count', 'last'] as const
export type Aggregate = (typeof AGGREGATES)[number]

/** From `from` on, and before `to`. */
export interface Span {
  from: Micros
  to: Micros
}

/** What is asked of a history by the bucket: which values of which pins. */
export interface BucketQuery extends Span {
  stepSeconds: number
  columns: readonly BucketColumn[]
}

export interface BucketColumn {
  pin: Pin
  aggregate: Aggregate
}

/** The readings of one step of time, summed up; a value for each column asked for, null where no reading had one. */
export interface Bucket {
  startsAt: Micros
  values: ReadonlyArray<number | string | null>
}

const MAX_BUCKETS = 600
const SECOND: Micros = 1_000_000
const DAY: Micros = 86_400 * SECOND
const MINUTE_SECONDS = 60

/** Steps that people think in, from a second to a month. */
const ROUND_STEPS = [
  1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800,
  604_800, 2_592_000
]

const OF_TEXT: readonly Aggregate[] = ['count', 'last']

/** The aggregates that each pin has, of those asked for: a text has no average. */
export function columnsFor(pins: readonly Pin[], aggregates: readonly Aggregate[]): BucketColumn[] {
  const texts: readonly Pin[] = STRING_PINS
  const columns = PINS.filter((pin) => pins.includes(pin)).flatMap((pin) =>
    AGGREGATES.filter(
      (name) => aggregates.includes(name) && (!texts.includes(pin) || OF_TEXT.includes(name))
    ).map((aggregate) => ({ pin, aggregate }))
  )
  if (columns.length === 0) throw aggregatesUnfit()
  return columns
}

/** Where a period begins that only its end is known of: a day before, or as far back as the buckets reach. */
export function beginningOf(to: Micros, step: number | 'auto'): Micros {
  if (step === 'auto') return to - DAY
  const length = step * SECOND
  const lastBucket = Math.floor((to - 1) / length) * length
  return Math.max(to - DAY, lastBucket - (MAX_BUCKETS - 1) * length)
}

/** The step of so many seconds, or of the roundest length, that divides `span` into few enough buckets. */
export function fitStep(span: Span, asked: number | 'auto'): number {
  if (span.from >= span.to) throw periodEmpty()
  const fits = (seconds: number): boolean => bucketsIn(span, seconds) <= MAX_BUCKETS
  if (asked === 'auto') return ROUND_STEPS.find(fits) ?? smallestStep(span, fits)
  if (!fits(asked)) throw stepTooSmall(smallestStep(span, fits), MAX_BUCKETS)
  return asked
}

function smallestStep({ from, to }: Span, fits: (seconds: number) => boolean): number {
  let seconds = Math.ceil((to - from) / SECOND / MAX_BUCKETS)
  // Buckets begin at even times and not at `from`, so there may be one more than the period divides into.
  while (!fits(seconds)) seconds++
  return seconds
}

/** How many buckets the span reaches into. */
function bucketsIn({ from, to }: Span, seconds: number): number {
  const step = seconds * SECOND
  return Math.floor((to - 1) / step) - Math.floor(from / step) + 1
}

/** Where the history of a pipeline is to be found by the minute. */
export interface Coverage {
  /** The minutes that end before it are rolled up. */
  rolledTo: Micros
  /** But for these, by their beginning. */
  staleMinutes: readonly Micros[]
}

/** A span, taken apart into what the rollups tell and what only the readings do; neither misses nor repeats any. */
export interface Sources {
  /** Whole minutes, of which the rollups tell all but the stale ones. */
  rollups: Span | undefined
  /** Of those minutes the ones that are to be read themselves, by their beginning. */
  staleMinutes: Micros[]
  /** What is to be read before and behind them. */
  readings: Span[]
}

const MINUTE: Micros = MINUTE_SECONDS * SECOND

/** The sources for buckets of `stepSeconds`: rollups help where each of their minutes lies in one bucket. */
export function sourcesOf(span: Span, stepSeconds: number, { rolledTo, staleMinutes }: Coverage): Sources {
  const from = Math.ceil(span.from / MINUTE) * MINUTE
  const to = Math.floor(Math.min(span.to, rolledTo) / MINUTE) * MINUTE
  if (stepSeconds % MINUTE_SECONDS !== 0 || from >= to) {
    return { rollups: undefined, staleMinutes: [], readings: [span] }
  }
  const edges = [
    { from: span.from, to: from },
    { from: to, to: span.to }
  ]
  return {
    rollups: { from, to },
    staleMinutes: staleMinutes.filter((minute) => minute >= from && minute < to),
    readings: edges.filter((edge) => edge.from < edge.to)
  }
}
