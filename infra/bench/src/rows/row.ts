import type { Sample, Subject } from '../measure/sample.ts'

/** What a row must reach at least, and what it should; at most where less is better. */
export interface Bars {
  floor?: number
  aim?: number
  lessIsBetter?: boolean
  unit?: string
}

/** A row whose value comes from the samples of a round. */
export interface ComparedRow extends Bars {
  what: string
  subjects: readonly Subject[]
  value: (sampleOf: (subject: Subject) => Sample) => number
}

/** A row that is measured by itself, when the rounds are over. */
interface SoloRow extends Bars {
  what: string
  measure: (rounds: number) => Promise<number[]>
}

/** A row that this machine cannot measure. */
interface SkippedRow {
  what: string
  skipped: string
}

export type Row = ComparedRow | SoloRow | SkippedRow

/** How often `subject` does what `baseline` does once. */
export const ratio = (what: string, subject: Subject, baseline: Subject, bars: Bars): ComparedRow => ({
  ...bars,
  what,
  subjects: [subject, baseline],
  value: (sampleOf) => sampleOf(subject).perSecond / sampleOf(baseline).perSecond
})

/** How far the slowest hundredth lies from the middle. */
export const spreadOfLatency = (subject: Subject): ComparedRow => ({
  what: `p99 ÷ p50 of ${subject.name}`,
  aim: 4,
  lessIsBetter: true,
  subjects: [subject],
  value: (sampleOf) => sampleOf(subject).p99Ms / sampleOf(subject).p50Ms
})
