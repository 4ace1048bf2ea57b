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
import { createGateways } from './domain/gateways.ts'
import { legacy } from './http/legacy/index.ts'
import { createGatewayStore } from './store/gateway-store.ts'

export interface BuildOptions extends Pick<AppOptions, 'logger' | 'loggerInstance'> {
  /** How identity is reached; `inject` where it runs in the same process. */
  fetch?: Fetch
}

export async function buildApp(config: Config, { fetch = globalThis.fetch, ...options }: BuildOptions = {}) {
  const app = await createApp({ name: 'gateways', trustedProxies: config.TRUSTED_PROXIES, ...options })
  const database = openDatabase(config.DATABASE_URL)
  app.addHook('onClose', () => database.close())
  const { store: counters } = await limitCalls(app, config, { service: 'gateways' })
  await app.register(health, { checks: [database.ping, counters.check] })

  const identity = createIdentityClient({
    url: config.IDENTITY_URL,
    service: 'gateways',
    secret: config.SERVICE_SECRET,
    fetch
  })
  const credentials = await authentication(app, { issuer: config.PUBLIC_URL, identity })
  const gateways = createGateways(createGatewayStore(database.db))
  await app.register(legacy, { prefix: '/api/data', gateways, authenticate: credentials.basic })
  return app
}
