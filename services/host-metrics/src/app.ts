import { hostname } from 'node:os'
import { openDatabase } from '@fieldgate/db'
import { limitCalls } from '@fieldgate/limits'
import {
  type AppOptions,
  authentication,
  createApp,
  createIdentityClient,
  type Fetch,
  health
} from '@fieldgate/service-kit'
import type { Config } from './config.ts'
import { createContainers } from './domain/containers.ts'
import { createHostMetrics } from './domain/host-metrics.ts'
import { createHosts } from './domain/hosts.ts'
import { legacy } from './http/legacy/index.ts'
import { v1 } from './http/v1/index.ts'
import { createSampler } from './jobs/sampler.ts'
import { createDockerEngine } from './sources/docker/docker-engine.ts'
import { createDockerSource } from './sources/docker/docker-source.ts'
import { createHostSource } from './sources/host-source.ts'
import { createHostSampleStore } from './store/host-sample-store.ts'

export interface BuildOptions extends Pick<AppOptions, 'logger' | 'loggerInstance'> {
  /** How identity is reached; `inject` where it runs in the same process. */
  fetch?: Fetch
}

const RECORD_INTERVAL_MS = 60_000

export async function buildApp(config: Config, { fetch = globalThis.fetch, ...options }: BuildOptions = {}) {
  const app = await createApp({
    name: 'host-metrics',
    resources: ['hosts'],
    trustedProxies: config.TRUSTED_PROXIES,
    corsOrigins: config.CORS_ORIGINS,
    ...options
  })
  const database = openDatabase(config.DATABASE_URL)
  const host = config.HOST_NAME ?? hostname()

  const docker = createDockerSource({
    engine: createDockerEngine(config.DOCKER_HOST),
    onStateChange: (state, err) =>
      app.log[state === 'away' ? 'warn' : 'info']({ state, err }, 'docker engine')
  })
  const hosts = createHosts(host)
  const containers = createContainers(docker)
  const metrics = createHostMetrics({
    host,
    source: createHostSource(process.platform, config.HOST_PROC),
    store: createHostSampleStore(database.db),
    now: () => new Date()
  })
  const sampler = createSampler({
    metrics,
    sampleIntervalMs: config.SAMPLE_INTERVAL_MS,
    recordIntervalMs: RECORD_INTERVAL_MS,
    onFailure: (err) => app.log.warn({ err }, 'sample missed')
  })
  app.addHook('onReady', async () => {
    await Promise.all([sampler.start(), docker.start()])
  })
  app.addHook('onClose', async () => {
    await Promise.all([sampler.stop(), docker.stop()])
    await database.close()
  })

  const { store: counters } = await limitCalls(app, config, { service: 'host-metrics' })
  await app.register(health, {
    checks: [
      database.ping,
      counters.check,
      async () => (containers.engine() === 'connected' ? 'ok' : 'degraded')
    ]
  })
  const identity = createIdentityClient({
    url: config.IDENTITY_URL,
    service: 'host-metrics',
    secret: config.SERVICE_SECRET,
    fetch
  })
  const { bearer } = await authentication(app, { issuer: config.PUBLIC_URL, identity })
  await app.register(v1, { prefix: '/api/v1', hosts, metrics, containers, authenticate: bearer })
  await app.register(legacy, {
    prefix: '/data',
    hosts,
    metrics,
    containers,
    token: config.LEGACY_METRICS_TOKEN,
    sunset: config.LEGACY_SUNSET,
    bearer
  })
  return app
}
