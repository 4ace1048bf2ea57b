import { hostname } from 'node:os'
import { deliverAudit, toIdentity, watchRefusals } from '@fieldgate/audit'
import { openDatabase } from '@fieldgate/db'
import { limitCalls } from '@fieldgate/limits'
import {
  authentication,
  type BuildOptions,
  createApp,
  createIdentityClient,
  health,
  registryOf,
  watchBreakers,
  watchPool
} from '@fieldgate/service-kit'
import type { Config } from './config.ts'
import { legacy } from './http/legacy/index.ts'
import { containerMetrics } from './http/prometheus/container.metrics.ts'
import { expose } from './http/prometheus/exposition.ts'
import { hostMetrics } from './http/prometheus/host.metrics.ts'
import { v1 } from './http/v1/index.ts'
import { createUseCases } from './use-cases.ts'

export async function buildApp(config: Config, { fetch = globalThis.fetch, ...options }: BuildOptions = {}) {
  const app = await createApp({
    name: 'host-metrics',
    resources: ['hosts', 'retention', 'alert-rules', 'alerts', 'webhooks'],
    trustedProxies: config.TRUSTED_PROXIES,
    corsOrigins: config.CORS_ORIGINS,
    ...options
  })
  const database = openDatabase(config.DATABASE_URL)
  watchPool(app, database.pool)
  const host = config.HOST_NAME ?? hostname()
  const identity = createIdentityClient({
    url: config.IDENTITY_URL,
    service: 'host-metrics',
    secret: config.SERVICE_SECRET,
    fetch
  })
  watchBreakers(app, { database: database.breaker, identity: identity.breaker })
  const useCases = createUseCases(config, {
    host,
    database,
    log: app.log,
    fetch,
    authorization: identity.authorization
  })
  const { hosts, metrics, history, containers, events, retention, alerting } = useCases
  app.addHook('onReady', useCases.start)
  app.addHook('onClose', async () => {
    await useCases.stop()
    await database.close()
  })
  deliverAudit(app, { pool: database.pool, deliver: toIdentity(identity) })

  watchRefusals(app, { service: 'host-metrics', db: database.db })
  const { store: counters } = await limitCalls(app, config, { service: 'host-metrics' })
  await app.register(health, {
    checks: [
      database.ping,
      counters.check,
      async () => (containers.engine() === 'connected' ? 'ok' : 'degraded')
    ]
  })
  expose(registryOf(app), host, [...hostMetrics(metrics), ...containerMetrics(containers)])
  const { bearer } = await authentication(app, { issuer: config.PUBLIC_URL, identity })
  await app.register(v1, {
    prefix: '/api/v1',
    hosts,
    metrics,
    history,
    containers,
    events,
    retention,
    alerting,
    answers: { pool: database.pool, secret: config.SERVICE_SECRET },
    authenticate: bearer
  })
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
