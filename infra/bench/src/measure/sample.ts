/** What one run of a subject gave. */
export interface Sample {
  perSecond: number
  p50Ms: number
  p99Ms: number
  /** CPU microseconds an operation, by who spent them. */
  micros: Readonly<Record<string, number>>
  /** The part of the machine that others used meanwhile, from 0 to 1. */
  foreign: number
}

/** What a subject tells of its own run. */
export interface Outcome {
  operations: number
  seconds: number
  p50Ms: number
  p99Ms: number
}

/** Something that is put under load. */
export interface Subject {
  name: string
  /** The processes whose CPU its operations cost, by the name it is reported under; each with its children. */
  processes: Readonly<Record<string, number>>
  run: (seconds: number) => Promise<Outcome>
}

/** The middle value, and how far the values reach. */
export interface Spread {
  median: number
  lowest: number
  highest: number
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  return { median: sorted[Math.floor(sorted.length / 2)]!, lowest: sorted[0]!, highest: sorted.at(-1)! }
}
