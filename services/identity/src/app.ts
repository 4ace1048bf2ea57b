import { openDatabase } from '@fieldgate/db'
import { createBudget, limitCalls } from '@fieldgate/limits'
import { type AppOptions, authentication, createApp, type Fetch, health } from '@fieldgate/service-kit'
import { createReadinessCheck } from './clients/readiness.ts'
import type { Config } from './config.ts'
import { toPem } from './crypto/es256.ts'
import { v1 } from './http/v1/index.ts'
import { wellKnown } from './http/well-known/index.ts'
import { createUseCases } from './use-cases.ts'

interface BuildOptions extends Pick<AppOptions, 'logger' | 'loggerInstance'> {
  /** How the neighbours are reached. */
  fetch?: Fetch
}

export async function buildApp(config: Config, options: BuildOptions = {}) {
  const { fetch = globalThis.fetch, ...logging } = options
  const app = await createApp({ name: 'identity', trustedProxies: config.TRUSTED_PROXIES, ...logging })
  const database = openDatabase(config.DATABASE_URL)
  app.addHook('onClose', () => database.close())
  const { settings, store: counters } = await limitCalls(app, config, { service: 'identity' })
  const { start, signingKeys, ...useCases } = await createUseCases(config, database)
  app.addHook('onReady', start)

  await app.register(health, { checks: [database.ping, counters.check] })
  const credentials = await authentication(app, {
    issuer: config.PUBLIC_URL,
    identity: {
      async publicKey(kid) {
        const key = await signingKeys.find(kid)
        return key && toPem(key.publicJwk)
      },
      introspect: useCases.introspections.introspect
    }
  })

  await app.register(wellKnown, { prefix: '/.well-known', issuer: config.PUBLIC_URL, signingKeys })
  await app.register(v1, {
    prefix: '/api/v1',
    ...useCases,
    authenticate: credentials.bearer,
    logins: createBudget(counters, settings.login),
    healthChecks: {
      identity: async () => (await database.ping()) ?? counters.check(),
      gateways: createReadinessCheck(config.GATEWAYS_URL, fetch),
      pipelines: createReadinessCheck(config.PIPELINES_URL, fetch),
      records: createReadinessCheck(config.RECORDS_URL, fetch),
      'host-metrics': createReadinessCheck(config.HOST_METRICS_URL, fetch)
    }
  })
  return app
}
