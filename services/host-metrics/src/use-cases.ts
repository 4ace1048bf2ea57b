import { randomUUID } from 'node:crypto'
import { createAuditor } from '@fieldgate/audit'
import type { DatabaseHandle } from '@fieldgate/db'
import type { Fetch } from '@fieldgate/service-kit'
import type { FastifyBaseLogger } from 'fastify'
import { createAlerting } from './alerting.ts'
import type { Config } from './config.ts'
import { createContainerEvents } from './domain/containers/container-events.ts'
import { createContainerWatch } from './domain/containers/container-watch.ts'
import { createContainers } from './domain/containers/containers.ts'
import { createHostHistory } from './domain/hosts/host-history.ts'
import { createHostMetrics } from './domain/hosts/host-metrics.ts'
import { createHosts } from './domain/hosts/hosts.ts'
import { createSampleRetention } from './domain/hosts/sample-retention.ts'
import { startAlerting } from './jobs/alerting.ts'
import { createSampler } from './jobs/sampler.ts'
import { startUpkeep } from './jobs/upkeep.ts'
import { createDockerEngine } from './sources/docker/docker-engine.ts'
import { createDockerSource } from './sources/docker/docker-source.ts'
import { createHostSource } from './sources/host-source.ts'
import { createContainerEventStore } from './store/container-event-store.ts'
import { createHostSampleStore } from './store/host-sample-store.ts'
import { createProcessLock } from './store/process-lock.ts'
import { createSampleRetentionStore } from './store/sample-retention-store.ts'

const LEAST_MAX_AGE_MS = 10_000
const MISSED_SAMPLES = 3

const now = () => new Date()

interface Surroundings {
  host: string
  database: DatabaseHandle
  log: FastifyBaseLogger
  /** How neighbours are reached, and under which Authorization header. */
  fetch: Fetch
  authorization: () => Promise<string>
}

/** What the faces ask, and the jobs that keep it up to date. */
export function createUseCases(config: Config, { host, database, log, fetch, authorization }: Surroundings) {
  const told = (what: string) => (err: unknown) => log.warn({ err }, what)
  const lock = createProcessLock(database, 'host sampler', host)
  const platformLock = createProcessLock(database, 'alerts of the platform')
  const metrics = createHostMetrics({
    source: createHostSource(process.platform, {
      proc: config.HOST_PROC,
      sys: config.HOST_SYS,
      root: config.HOST_ROOT
    }),
    maxAgeMs: Math.max(LEAST_MAX_AGE_MS, MISSED_SAMPLES * config.SAMPLE_INTERVAL_MS),
    now
  })
  const history = createHostHistory({ host, store: createHostSampleStore(database), now })
  const events = createContainerEvents({
    host,
    store: createContainerEventStore(database.db),
    writes: lock.isHeld,
    onFailure: told('container events wait for now')
  })
  const docker = createDockerSource({
    engine: createDockerEngine(config.DOCKER_HOST),
    watch: createContainerWatch(events.tell, now),
    onStateChange: (state, err) => log[state === 'away' ? 'warn' : 'info']({ state, err }, 'docker engine')
  })
  const auditor = createAuditor('host-metrics', { newId: randomUUID, now })
  const retention = createSampleRetention({
    store: createSampleRetentionStore(database, auditor),
    now,
    newId: randomUUID
  })
  const sampler = createSampler({
    metrics,
    history,
    lock,
    intervalMs: config.SAMPLE_INTERVAL_MS,
    onFailure: told('sample missed')
  })
  const alerting = createAlerting(config, {
    host,
    database,
    auditor,
    metrics,
    containers: docker,
    fetch,
    authorization,
    now
  })
  let stopUpkeep = async () => {}
  let stopAlerting = async () => {}

  return {
    hosts: createHosts(host),
    metrics,
    history,
    containers: createContainers(docker),
    events,
    retention,
    alerting,

    async start(): Promise<void> {
      // The lock first: what happens to a container from here on is written down.
      await sampler.start()
      await docker.start()
      stopUpkeep = startUpkeep({ history, events, retention, isOurs: lock.isHeld, onFailure: told })
      stopAlerting = startAlerting({
        ...alerting,
        isOurs: lock.isHeld,
        holdPlatform: platformLock.hold,
        onFailure: told
      })
    },

    async stop(): Promise<void> {
      await Promise.all([sampler.stop(), docker.stop(), stopUpkeep(), stopAlerting()])
      await events.flush()
      await alerting.close()
      platformLock.release()
      lock.release()
    }
  }
}
