import { deliverAudit, watchRefusals } from '@fieldgate/audit'
import { openDatabase } from '@fieldgate/db'
import { createBudget, limitCalls } from '@fieldgate/limits'
import {
  authentication,
  type BuildOptions,
  createApp,
  health,
  watchBreakers,
  watchPool
} from '@fieldgate/service-kit'
import { createNeighbours } from './clients/neighbours.ts'
import type { Config } from './config.ts'
import { toPem } from './crypto/es256.ts'
import type { OpenApiDocument } from './domain/platform/open-api.ts'
import { currentCallers } from './http/current-callers.ts'
import { docs } from './http/docs/index.ts'
import { v1 } from './http/v1/index.ts'
import { CLIENT_SECRET_BASIC } from './http/v1/oauth/client-reader.ts'
import { wellKnown } from './http/well-known/index.ts'
import { keepHouse } from './jobs/housekeeping.ts'
import { createUseCases } from './use-cases.ts'
import { VERSION } from './version.ts'

export async function buildApp(config: Config, options: BuildOptions = {}) {
  const { fetch = globalThis.fetch, ...logging } = options
  const app = await createApp({
    name: 'identity',
    resources: ['api-keys', 'audit-events', 'auth', 'health', 'me', 'openapi.json', 'retention', 'users'],
    trustedProxies: config.TRUSTED_PROXIES,
    corsOrigins: config.CORS_ORIGINS,
    securitySchemes: { client: CLIENT_SECRET_BASIC },
    ...logging
  })
  const database = openDatabase(config.DATABASE_URL)
  watchPool(app, database.pool)
  watchBreakers(app, { database: database.breaker })
  const owned = config.OWNER_DATABASE_URL ? openDatabase(config.OWNER_DATABASE_URL, { max: 1 }) : undefined
  app.addHook('onClose', async () => void (await Promise.all([database.close(), owned?.close()])))
  const { note } = watchRefusals(app, { service: 'identity', db: database.db })
  const { settings, store: counters } = await limitCalls(app, config, { service: 'identity' })
  const { start, close, ...useCases } = await createUseCases(config, database, { owned, log: app.log })
  const { signingKeys, users } = useCases
  app.addHook('onReady', start)
  app.addHook('onClose', close)
  keepHouse(app, useCases)
  // What identity itself did goes the way of the other services' deeds, but for the wire.
  deliverAudit(app, {
    pool: database.pool,
    deliver: (events) => useCases.auditEvents.accept('identity', events)
  })
  app.addHook('preClose', useCases.auditRetention.stop)

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

  const { healthChecks, openApiSources, trafficSources } = createNeighbours(config, fetch)
  await app.register(wellKnown, {
    prefix: '/.well-known',
    issuer: config.PUBLIC_URL,
    signingKeys,
    securityContact: config.SECURITY_CONTACT
  })
  await app.register(docs, {
    authenticate: currentCallers(credentials.any, users),
    signIn: config.FIELDGATE_ENV === 'production'
  })
  await app.register(v1, {
    prefix: '/api/v1',
    ...useCases,
    authenticate: currentCallers(credentials.bearer, users),
    policies: settings.policies,
    answers: { pool: database.pool, secret: config.SERVICE_SECRET },
    logins: {
      account: createBudget(counters, settings.login),
      address: createBudget(counters, settings.loginAddress),
      note
    },
    refreshTokenDays: config.REFRESH_TOKEN_DAYS,
    version: VERSION,
    secure: config.PUBLIC_URL.startsWith('https:'),
    healthChecks: {
      identity: async () => (await database.ping()) ?? counters.check(),
      ...healthChecks
    },
    trafficSources: { identity: async () => app.traffic(), ...trafficSources },
    openApiSources: { identity: async () => app.swagger() as OpenApiDocument, ...openApiSources }
  })
  return app
}
