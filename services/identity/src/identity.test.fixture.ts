import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { type Fetch, type ServiceApp, serviceSecret } from '@fieldgate/service-kit'
import { useDatabase } from '@fieldgate/testkit'
import type { Role, Scope, ServiceName } from '@fieldgate/types'
import { v7 } from 'uuid'
import { afterAll, beforeAll } from 'vitest'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { createArgon2Passwords } from './crypto/argon2-passwords.ts'
import { createUserStore } from './store/user-store.ts'

export const ISSUER = 'https://fieldgate.test'
export const SECRET = 'a root secret of the tests, long enough'

export const configFor = (databaseUrl: string, env: Record<string, string> = {}) =>
  readConfig({
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: ISSUER,
    SERVICE_SECRET: SECRET,
    GATEWAYS_URL: 'http://gateways.test',
    RECORDS_URL: 'http://records.test',
    PIPELINES_URL: 'http://pipelines.test',
    HOST_METRICS_URL: 'http://host-metrics.test',
    RATE_LIMITS: 'off',
    ...env
  })

export const basic = (name: string, password: string) => Buffer.from(`${name}:${password}`).toString('base64')

/** The Authorization header of a service of ours. */
export const asService = (name: ServiceName) => `Basic ${basic(name, serviceSecret(SECRET, name))}`

interface CreatedKey {
  id: string
  key: string
}

/** Identity on a database of the calling suite, with the users it adds. */
export function useIdentity({ env = {}, ...options }: { fetch?: Fetch; env?: Record<string, string> } = {}) {
  const database = useDatabase()
  let app: ServiceApp
  let handle: DatabaseHandle

  beforeAll(async () => {
    handle = openDatabase(database.url)
    app = await buildApp(configFor(database.url, env), options)
    await app.ready()
  })
  afterAll(async () => {
    await app.close()
    await handle.close()
  })

  return {
    get app() {
      return app
    },
    get pool() {
      return handle.pool
    },

    async addUser(name: string, password: string, role: Role): Promise<string> {
      const passwords = await createArgon2Passwords()
      const id = v7()
      const passwordHash = await passwords.hash(password)
      await createUserStore(handle).insertIfAbsent({
        id,
        name,
        role,
        passwordHash,
        demo: false,
        disabledAt: null,
        createdAt: new Date()
      })
      return id
    },

    async login(username: string, password: string, scope?: string): Promise<string> {
      const res = await app.inject({
        method: 'POST',
        url: '/api/v1/auth/tokens',
        payload: { grant_type: 'password', username, password, ...(scope && { scope }) }
      })
      return res.json<{ access_token: string }>().access_token
    },

    /** A key with these scopes, made by the holder of `token`. */
    async createKey(token: string, scopes: readonly Scope[], values: object = {}): Promise<CreatedKey> {
      const res = await app.inject({
        method: 'POST',
        url: '/api/v1/api-keys',
        headers: { authorization: `Bearer ${token}` },
        payload: { name: 'site', scopes, ...values }
      })
      return res.json<CreatedKey>()
    },

    introspect: async (token: string, hint?: 'access_token' | 'api_key' | 'basic') =>
      (
        await app.inject({
          method: 'POST',
          url: '/api/v1/auth/introspections',
          headers: { authorization: asService('gateways') },
          payload: { token, ...(hint && { token_type_hint: hint }) }
        })
      ).json<Record<string, unknown>>()
  }
}
