import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DatabaseHandle, openDatabase } from '@fieldgate/db'
import {
  createIdentityStub,
  type IdentityStub,
  ROLE_USERS,
  type StubUser,
  useDatabase
} from '@fieldgate/testkit'
import type { InjectOptions, LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'

type App = Awaited<ReturnType<typeof buildApp>>

const WRITER = ['gateways:read', 'gateways:write'] as const

const USERS = {
  ...ROLE_USERS,
  admin: { name: 'admin', password: 'password123', role: 'admin', scopes: [...WRITER, 'admin'] },
  user: { name: 'user', password: 'userpass', role: 'operator', scopes: WRITER },
  other: { name: 'other', password: 'otherpass', role: 'member', scopes: WRITER },
  bound: {
    name: 'bound',
    password: 'boundpass',
    role: 'operator',
    scopes: WRITER,
    apiKey: 'fg_bound',
    resources: ['bound-1', 'bound-2']
  },
  reader: { name: 'reader', password: 'readerpass', role: 'operator', scopes: ['gateways:read'] }
} satisfies Record<string, StubUser>

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'

export interface TestApp {
  readonly app: App
  readonly identity: IdentityStub
  /** The database of the service, past the service. */
  readonly database: DatabaseHandle
  readonly uploads: string
  /** Calls as `admin`, unless told otherwise: with Basic credentials on the legacy face, with Bearer on v1. */
  send: (
    method: Method,
    url: string,
    options?: Pick<InjectOptions, 'headers' | 'payload'> & { as?: keyof typeof USERS }
  ) => Promise<LightMyRequestResponse>
  idOf: (user: keyof typeof USERS) => string
  authorization: (user: keyof typeof USERS) => Promise<string>
}

/** The service as it runs under `settings`, on an empty database of the calling suite. */
export function useTestApp(settings: Record<string, string> = {}): TestApp {
  const made = useDatabase()
  const uploads = mkdtempSync(join(tmpdir(), 'fieldgate-uploads-'))
  let identity: IdentityStub
  let app: App
  let database: DatabaseHandle

  beforeAll(async () => {
    identity = await createIdentityStub(Object.values(USERS))
    const config = readConfig({
      RATE_LIMITS: 'off',
      DATABASE_URL: made.url,
      PUBLIC_URL: identity.issuer,
      IDENTITY_URL: 'http://identity.test',
      SERVICE_SECRET: 'gateways in a test, 32 characters',
      UPLOADS_DIR: uploads,
      ...settings
    })
    app = await buildApp(config, { fetch: identity.fetch })
    database = openDatabase(made.url)
  })
  afterAll(async () => {
    await app.close()
    await identity.close()
    await database.close()
    rmSync(uploads, { recursive: true, force: true })
  })

  const basicOf = ({ name, password }: StubUser) =>
    `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`
  const bearerOf = async (user: StubUser) => `Bearer ${user.apiKey ?? (await identity.token(user))}`

  return {
    get app() {
      return app
    },
    get identity() {
      return identity
    },
    get database() {
      return database
    },
    uploads,
    idOf: (user) => identity.idOf(USERS[user]),
    authorization: (user) => bearerOf(USERS[user]),
    async send(method, url, { as = 'admin', headers, ...options } = {}) {
      const authorization = url.startsWith('/api/data') ? basicOf(USERS[as]) : await bearerOf(USERS[as])
      return app.inject({ method, url, headers: { authorization, ...headers }, ...options })
    }
  }
}
