import type { Traffic } from '@fieldgate/types'

export type TrafficSources = Readonly<Record<string, () => Promise<Traffic>>>

/** The share of failures in the answers of all; null where there are none. Who does not tell is left out. */
export async function errorRateOf(sources: TrafficSources): Promise<number | null> {
  const told = await Promise.all(Object.values(sources).map((source) => source().catch(() => NOTHING)))
  const sum = (what: keyof Traffic) => told.reduce((total, traffic) => total + traffic[what], 0)
  const answers = sum('answers')
  return answers === 0 ? null : sum('failures') / answers
}

const NOTHING: Traffic = { answers: 0, failures: 0 }
