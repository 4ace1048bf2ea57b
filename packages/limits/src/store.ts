import type { CheckResult } from '@fieldgate/service-kit'
import type { FastifyBaseLogger } from 'fastify'
import type { Counters } from './counter.ts'
import { localCounters } from './local-counters.ts'

/** Where calls are counted. */
export interface Store {
  /** One count for all replicas, where they share a Valkey. */
  shared: Counters
  /** A count of this process alone, against its share of the points: cheap enough to come before all else. */
  local: Counters
  /** For readiness: `degraded` while the shared count is out of reach. */
  check: () => Promise<CheckResult>
  close: () => void
}

export interface StoreOptions {
  /** The service that counts: in one Valkey, each counts by itself. */
  service: string
  log: Pick<FastifyBaseLogger, 'info' | 'warn'>
}

/** Counts in the Valkey at VALKEY_URL, or without one in this process. It never waits long for a store that is away. */
export async function openStore(
  config: { VALKEY_URL?: string | undefined; REPLICAS: number },
  { service, log }: StoreOptions
): Promise<Store> {
  const local = localCounters(config.REPLICAS)
  if (config.VALKEY_URL === undefined) {
    return { shared: local, local, check: async () => 'ok', close: () => {} }
  }
  // The client is loaded where there is a Valkey to talk to.
  const { connectValkey } = await import('./valkey-counters.ts')
  const valkey = await connectValkey(config.VALKEY_URL, log)
  return {
    shared: valkey.counters(`limits:${service}`, config.REPLICAS),
    local,
    check: async () => (valkey.isReady() ? 'ok' : 'degraded'),
    close: valkey.close
  }
}
