import { every } from '@fieldgate/service-kit'
import type { ContainerEvents } from '#domain/containers/container-events'
import type { HostHistory } from '#domain/hosts/host-history'
import type { SampleRetention } from '#domain/hosts/sample-retention'

const CONDENSE_MS = 20_000
const FLUSH_MS = 2_000
const RETENTION_MS = 3_600_000

interface UpkeepOptions {
  history: Pick<HostHistory, 'condense'>
  events: Pick<ContainerEvents, 'flush'>
  retention: Pick<SampleRetention, 'removePast'>
  /** Whether this process is the one of its host that writes. */
  isOurs: () => boolean
  onFailure: (what: string) => (error: unknown) => void
}

/** Keeps what is stored in order until the function it gives is called. */
export function startUpkeep({
  history,
  events,
  retention,
  isOurs,
  onFailure
}: UpkeepOptions): () => Promise<void> {
  const ours = (work: () => Promise<void>) => async () => {
    if (isOurs()) await work()
  }
  const stops = [
    every({
      intervalMs: CONDENSE_MS,
      startsAtOnce: false,
      work: ours(history.condense),
      onFailure: onFailure('samples are not condensed for now')
    }),
    every({
      intervalMs: FLUSH_MS,
      startsAtOnce: false,
      work: ours(events.flush),
      onFailure: onFailure('container events wait for now')
    }),
    every({
      intervalMs: RETENTION_MS,
      startsAtOnce: false,
      work: ours(retention.removePast),
      onFailure: onFailure('samples past their time stay for now')
    })
  ]
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
  }
}
