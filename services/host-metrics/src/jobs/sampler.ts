import { setTimeout } from 'node:timers/promises'
import { every } from '@fieldgate/service-kit'
import type { HostHistory } from '#domain/hosts/host-history'
import type { HostMetrics } from '#domain/hosts/host-metrics'

const FIRST_INTERVAL_MS = 100

interface SamplerOptions {
  metrics: Pick<HostMetrics, 'sample' | 'adopt'>
  history: Pick<HostHistory, 'record' | 'newest'>
  /** Of several processes on this host one samples; the others take over what it wrote. */
  lock: { hold: () => Promise<boolean>; isHeld: () => boolean }
  intervalMs: number
  onFailure: (error: unknown) => void
}

/** Samples the host in the background; what fails is a gap, and is told. */
export function createSampler({ metrics, history, lock, intervalMs, onFailure }: SamplerOptions) {
  let stop: () => Promise<void> = async () => {}
  // The database being away costs history, not the present.
  const isOurs = () => lock.hold().catch(() => true)

  async function turn(): Promise<void> {
    if (!(await isOurs())) return metrics.adopt(await history.newest())
    const sample = await metrics.sample()
    if (sample && lock.isHeld()) await history.record(sample)
  }

  return {
    /** Resolves with the first sample taken, so that the very first request finds one. */
    async start(): Promise<void> {
      await turn().catch(onFailure)
      await setTimeout(FIRST_INTERVAL_MS)
      await turn().catch(onFailure)
      stop = every({ intervalMs, startsAtOnce: false, work: turn, onFailure })
    },

    stop: (): Promise<void> => stop()
  }
}
