import type { Fetch } from '@fieldgate/service-kit'
import type { IdentityStub, StubUser } from '@fieldgate/testkit'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../app.ts'
import { readConfig } from '../config.ts'

export const HOST = 'edge-1'
export const LEGACY_TOKEN = 'my-secret-key'

export const viewer: StubUser = {
  name: 'viewer',
  password: 'a password',
  role: 'viewer',
  scopes: ['metrics:read'],
  apiKey: 'fg_viewer'
}
export const admin: StubUser = {
  name: 'admin',
  password: 'a password',
  role: 'admin',
  scopes: ['metrics:read', 'admin'],
  apiKey: 'fg_admin'
}
export const stranger: StubUser = {
  name: 'stranger',
  password: 'a password',
  role: 'member',
  scopes: ['records:read'],
  apiKey: 'fg_stranger'
}

interface TestAppOptions {
  databaseUrl: string
  identity: IdentityStub
  fetch?: Fetch
  env?: NodeJS.ProcessEnv
}

/** The whole service, on a machine without an engine unless `env` says otherwise. */
export async function startTestApp({
  databaseUrl,
  identity,
  fetch = identity.fetch,
  env = {}
}: TestAppOptions): Promise<FastifyInstance> {
  const config = readConfig({
    DEMO: 'true',
    RATE_LIMITS: 'off',
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: identity.issuer,
    IDENTITY_URL: 'http://identity.test',
    SERVICE_SECRET: 'a service secret of 32 characters',
    LEGACY_METRICS_TOKEN: LEGACY_TOKEN,
    HOST_NAME: HOST,
    DOCKER_HOST: 'unix:///nowhere/docker.sock',
    ...env
  })
  const app = await buildApp(config, { fetch })
  await app.ready()
  return app
}

/** Identity's answer about an API key that reaches only `resources`. */
export const keyBoundTo =
  (...resources: string[]): Fetch =>
  async () =>
    Response.json({ active: true, sub: 'someone', scope: 'metrics:read', resources })

export const identityAway: Fetch = async () => {
  throw new Error('identity is away')
}
