import { useState } from 'react'

interface Sample {
  count: number | undefined
  /** Milliseconds. */
  at: number
  /** A second, since the sample before. */
  rate: number | undefined
}

/** How fast a count grows, a second; undefined until it was seen twice, and where it went down. */
export function useRate(count: number | undefined, at: number): number | undefined {
  const [sample, setSample] = useState<Sample>({ count, at, rate: undefined })
  if (sample.at !== at) {
    const grown = count !== undefined && sample.count !== undefined ? count - sample.count : -1
    setSample({ count, at, rate: grown < 0 ? undefined : (grown * 1000) / (at - sample.at) })
  }
  return sample.rate
}
