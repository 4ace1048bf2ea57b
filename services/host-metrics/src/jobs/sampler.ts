import { setTimeout } from 'node:timers/promises'
import type { HostMetrics } from '#domain/host-metrics'
import { every } from './every.ts'

const FIRST_INTERVAL_MS = 100

interface SamplerOptions {
  metrics: Pick<HostMetrics, 'sample' | 'record'>
  sampleIntervalMs: number
  recordIntervalMs: number
  onFailure: (error: unknown) => void
}

/** Samples the host in the background and stores a sample now and then; what fails is a gap, and is told. */
export function createSampler({ metrics, sampleIntervalMs, recordIntervalMs, onFailure }: SamplerOptions) {
  let stops: Array<() => Promise<void>> = []

  return {
    /** Resolves with the first sample taken, so that the very first request finds one. */
    async start(): Promise<void> {
      await metrics.sample().catch(onFailure)
      await setTimeout(FIRST_INTERVAL_MS)
      await metrics.sample().catch(onFailure)
      stops = [
        every(sampleIntervalMs, metrics.sample, onFailure),
        every(recordIntervalMs, metrics.record, onFailure)
      ]
    },

    async stop(): Promise<void> {
      await Promise.all(stops.map((stop) => stop()))
    }
  }
}
