/** Samples of one fineness, and how far they reach back. */
export interface Rung {
  step: Step
  stepMs: number
  /** As many are kept at most: each takes the place of the one before it by so many steps. */
  slots: number
}

export type Step = '2s' | '1m' | '10m'

const SECOND_MS = 1000
const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** How long the coarsest samples may be kept at most. */
export const MAX_KEPT_DAYS = 366

const rung = (step: Step, stepMs: number, spanMs: number): Rung => ({ step, stepMs, slots: spanMs / stepMs })

export const RAW = rung('2s', 2 * SECOND_MS, 15 * MINUTE_MS)
export const MINUTES = rung('1m', MINUTE_MS, DAY_MS)
export const TEN_MINUTES = rung('10m', 10 * MINUTE_MS, MAX_KEPT_DAYS * DAY_MS)

/** Fine for a short time, coarse for a long one: each rung is made of the one before it. */
const LADDER: readonly Rung[] = [RAW, MINUTES, TEN_MINUTES]

export const slotOf = ({ stepMs, slots }: Rung, time: Date): number =>
  Math.floor(time.getTime() / stepMs) % slots

/** The beginning of the step that `time` lies in. */
export const stepStart = ({ stepMs }: Rung, time: Date): Date =>
  new Date(Math.floor(time.getTime() / stepMs) * stepMs)

export const oldestOf = ({ stepMs, slots }: Rung, now: Date): Date => new Date(now.getTime() - stepMs * slots)

/** The rung of `step`; without one, the finest that reaches back to `from`. */
export function rungFor(step: Step | undefined, from: Date | undefined, now: Date): Rung {
  if (step) return LADDER.find((candidate) => candidate.step === step)!
  return LADDER.find((candidate) => from && from >= oldestOf(candidate, now)) ?? TEN_MINUTES
}
