/** What the chart can show: up to now, or from one time to another. */
export const RANGES = ['1h', '24h', '7d', '30d', 'custom'] as const
export type Range = (typeof RANGES)[number]

export const RANGE_WORDS: Readonly<Record<Range, string>> = {
  '1h': '1 hour',
  '24h': '24 hours',
  '7d': '7 days',
  '30d': '30 days',
  custom: 'From – to'
}

/** How long a bucket of the chart may be; `1s` and so on, as the API takes it. */
export const STEPS = ['1s', '10s', '1m', '5m', '15m', '1h', '6h', '1d'] as const
export type Step = (typeof STEPS)[number]

const SECOND_MS = 1_000
const HOUR_MS = 3_600_000
const LENGTHS_MS = { '1h': HOUR_MS, '24h': 24 * HOUR_MS, '7d': 168 * HOUR_MS, '30d': 720 * HOUR_MS }
const STEP_SECONDS = {
  '1s': 1,
  '10s': 10,
  '1m': 60,
  '5m': 300,
  '15m': 900,
  '1h': 3600,
  '6h': 21_600,
  '1d': 86_400
}

/** The API gives no more buckets than this at a time, and one of them may be cut by the beginning. */
const MAX_BUCKETS = 599

export const secondsOf = (step: Step): number => STEP_SECONDS[step]

/** A part of time, in milliseconds. */
export interface Span {
  from: number
  to: number
}

interface Asked {
  range?: Range
  from?: string
  to?: string
}

/** What the chart is to show at the time `now`. */
export function spanAt(now: number, { range = '1h', from, to }: Asked): Span {
  if (range !== 'custom') return { from: now - LENGTHS_MS[range], to: now }
  const end = to === undefined ? now : Date.parse(to)
  const begin = from === undefined ? end - HOUR_MS : Date.parse(from)
  return { from: Math.min(begin, end - SECOND_MS), to: end }
}

/** The steps that divide the span into few enough buckets; a span of decades has none. */
export const stepsFor = ({ from, to }: Span): readonly Step[] =>
  STEPS.filter((step) => (to - from) / SECOND_MS / STEP_SECONDS[step] <= MAX_BUCKETS)

/** The step that was asked for where it fits, and else the shortest that does. */
export function fitStep(span: Span, asked: Step | undefined): Step | undefined {
  const fitting = stepsFor(span)
  return asked && fitting.includes(asked) ? asked : fitting[0]
}
