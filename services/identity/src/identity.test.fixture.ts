import type { JsonWebKey } from 'node:crypto'
import { createAuditor } from '@fieldgate/audit'
import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import { createSealer, type Fetch, type ServiceApp, serviceSecret } from '@fieldgate/service-kit'
import { useDatabase } from '@fieldgate/testkit'
import type { Role, Scope, ServiceName } from '@fieldgate/types'
import { v7 } from 'uuid'
import { afterAll, beforeAll } from 'vitest'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'
import { createArgon2Passwords } from './crypto/argon2-passwords.ts'
import { newUser } from './domain/users/user.ts'
import { createUserStore } from './store/user-store.ts'

export const ISSUER = 'https://fieldgate.test'
export const SECRET = 'a root secret of the tests, long enough'

export const environmentFor = (databaseUrl: string, env: Record<string, string> = {}) => ({
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

export const configFor = (databaseUrl: string, env?: Record<string, string>) =>
  readConfig(environmentFor(databaseUrl, env))

export const basic = (name: string, password: string) => Buffer.from(`${name}:${password}`).toString('base64')

/** The Authorization header of a service of ours. */
export const asService = (name: ServiceName) => `Basic ${basic(name, serviceSecret(SECRET, name))}`

interface CreatedKey {
  id: string
  key: string
}

interface IdentityOptions {
  fetch?: Fetch
  /** As a function, it is asked once the hooks of the suite before this one have run. */
  env?: Record<string, string> | (() => Record<string, string>)
  /** Whether it knows its database as the owner too. */
  owner?: boolean
}

/** Identity on a database of the calling suite, with the users it adds. */
export function useIdentity({ env = {}, owner = false, ...options }: IdentityOptions = {}) {
  const database = useDatabase()
  let app: ServiceApp
  let handle: DatabaseHandle

  beforeAll(async () => {
    handle = openDatabase(database.url)
    const owned = owner ? { OWNER_DATABASE_URL: database.ownerUrl } : {}
    app = await buildApp(
      configFor(database.url, { ...(typeof env === 'function' ? env() : env), ...owned }),
      options
    )
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
    get databaseUrl() {
      return database.url
    },

    async addUser(name: string, password: string, role: Role): Promise<string> {
      const passwords = await createArgon2Passwords()
      const id = v7()
      const passwordHash = await passwords.hash(password)
      const auditor = createAuditor('identity', { newId: v7, now: () => new Date() })
      const user = newUser({ id, name, role, passwordHash, demo: false }, new Date())
      await createUserStore(handle, auditor).insertIfAbsent(user)
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

    /** The key that signs now, to make tokens that identity would not. */
    async signingKey() {
      const { rows } = await handle.pool.query("select * from signing_keys where state = 'active'")
      const sealer = createSealer(SECRET, 'fieldgate signing keys')
      const privateJwk = JSON.parse(sealer.open(rows[0].sealed_private_key, rows[0].kid)) as JsonWebKey
      const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
      const key = await crypto.subtle.importKey('jwk', privateJwk, algorithm, false, ['sign'])
      return { key, publicJwk: rows[0].public_jwk as JsonWebKey & { kid: string } }
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
