import { measureUnknown, samplePending } from '../errors.ts'
import type { HostReading } from './host-reading.ts'
import { type HostSample, sampleBetween } from './host-sample.ts'

/** Where the numbers of this host come from. */
export interface HostSource {
  read: () => Promise<HostReading>
}

interface HostMetricsOptions {
  source: HostSource
  /** A sample that is older than this is no longer that of now. */
  maxAgeMs: number
  now: () => Date
}

/** What not every host tells. */
export type Measure = 'load' | 'filesystems' | 'devices' | 'interfaces'

export type HostMetrics = ReturnType<typeof createHostMetrics>

/** What this one host is like now. A job calls `sample` or `adopt`; requests only read what it left. */
export function createHostMetrics({ source, maxAgeMs, now }: HostMetricsOptions) {
  let reading: HostReading | undefined
  let latest: HostSample | undefined
  const listeners = new Set<(sample: HostSample) => void>()

  function become(sample: HostSample | undefined): void {
    const isNews = sample && sample.sampledAt.getTime() !== latest?.sampledAt.getTime()
    latest = sample
    if (!isNews) return
    for (const listener of listeners) listener(sample)
  }

  function fresh(): HostSample | undefined {
    return latest && now().getTime() - latest.sampledAt.getTime() <= maxAgeMs ? latest : undefined
  }

  function current(): HostSample {
    const sample = fresh()
    if (!sample) throw samplePending()
    return sample
  }

  return {
    /** Takes a sample. The first call has no reading to compare with and only prepares the second. */
    async sample(): Promise<HostSample | undefined> {
      try {
        const before = reading
        reading = await source.read()
        if (before) become(sampleBetween(before, reading, now()))
        return before && latest
      } catch (error) {
        // No number is better than an old one that nothing marks as old.
        become(undefined)
        throw error
      }
    },

    /** Takes over what another process of this host has sampled. */
    adopt(sample: HostSample | undefined): void {
      reading = undefined
      become(sample)
    },

    /** The sample of now, where there is one. */
    latest: fresh,

    /** The sample of now; throws `sample_pending` where there is none. */
    current,

    /** A sample that has this measure. */
    currentWith(measure: Measure): HostSample {
      const sample = current()
      if (sample[measure] === null) throw measureUnknown(measure)
      return sample
    },

    /** Hears each sample from now on, until the function this gives is called. */
    subscribe(listener: (sample: HostSample) => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },

    /** The counters behind the sample, where this process took it. */
    reading: (): HostReading | undefined => reading
  }
}
