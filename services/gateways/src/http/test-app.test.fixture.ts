import { createIdentityStub, type IdentityStub, type StubUser, useDatabase } from '@fieldgate/testkit'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { buildApp } from '../../app.ts'
import { readConfig } from '../../config.ts'

type App = Awaited<ReturnType<typeof buildApp>>

const USERS = {
  admin: {
    name: 'admin',
    password: 'password123',
    role: 'admin',
    scopes: ['gateways:read', 'gateways:write', 'admin']
  },
  user: { name: 'user', password: 'userpass', role: 'operator', scopes: ['gateways:read', 'gateways:write'] },
  viewer: { name: 'viewer', password: 'viewerpass', role: 'viewer', scopes: ['gateways:read'] },
  member: {
    name: 'member',
    password: 'memberpass',
    role: 'member',
    scopes: ['gateways:read', 'gateways:write']
  },
  reader: { name: 'reader', password: 'readerpass', role: 'operator', scopes: ['gateways:read'] }
} satisfies Record<string, StubUser>

export interface LegacyApp {
  readonly app: App
  /** Calls as `admin`, unless told otherwise. */
  send: (
    method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS',
    url: string,
    options?: Pick<InjectOptions, 'headers' | 'payload'> & { as?: keyof typeof USERS }
  ) => Promise<LightMyRequestResponse>
}

/** The service as it runs, on an empty database of the calling suite. */
export function useLegacyApp(): LegacyApp {
  const database = useDatabase()
  let identity: IdentityStub
  let app: App

  beforeAll(async () => {
    identity = await createIdentityStub(Object.values(USERS))
    const config = readConfig({
      RATE_LIMITS: 'off',
      DATABASE_URL: database.url,
      PUBLIC_URL: identity.issuer,
      IDENTITY_URL: 'http://identity.test',
      SERVICE_SECRET: 'gateways in a test, 32 characters'
    })
    app = await buildApp(config, { fetch: identity.fetch })
  })
  afterAll(async () => {
    await app.close()
    await identity.close()
  })

  return {
    get app() {
      return app
    },
    send: (method, url, { as = 'admin', headers, ...options } = {}) => {
      const { name, password } = USERS[as]
      const authorization = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`
      return app.inject({ method, url, headers: { authorization, ...headers }, ...options })
    }
  }
}
