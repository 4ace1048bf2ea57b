import { createIdentityStub, type IdentityStub, type StubUser } from '@fieldgate/testkit'
import type { LightMyRequestResponse as Answer, FastifyInstance, InjectOptions } from 'fastify'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'

const READS = ['records:read'] as const
const WRITES = ['records:read', 'records:write'] as const
const user = (name: string, role: StubUser['role'], scopes: StubUser['scopes']): StubUser => ({
  name,
  password: 'a password',
  role,
  scopes,
  apiKey: `fg_${name}`
})

export const ada = user('ada', 'member', WRITES)
export const bob = user('bob', 'member', WRITES)
export const viewer = user('viewer', 'viewer', READS)
export const operator = user('operator', 'operator', WRITES)
export const admin = user('admin', 'admin', [...WRITES, 'admin'])

export const environment = (databaseUrl: string, issuer: string): NodeJS.ProcessEnv => ({
  DATABASE_URL: databaseUrl,
  PUBLIC_URL: issuer,
  IDENTITY_URL: 'http://identity.test',
  SERVICE_SECRET: 'a service secret of 32 characters',
  RATE_LIMITS: 'off'
})

export interface TestApp {
  app: FastifyInstance
  identity: IdentityStub
  /** One request of `caller`; an object is sent as JSON. */
  call: (caller: StubUser, request: InjectOptions | string) => Promise<Answer>
  close: () => Promise<void>
}

/** The whole service with its neighbour identity. */
export async function startTestApp(databaseUrl: string, env: NodeJS.ProcessEnv = {}): Promise<TestApp> {
  const identity = await createIdentityStub([ada, bob, viewer, operator, admin])
  const app = await buildApp(readConfig({ ...environment(databaseUrl, identity.issuer), ...env }), {
    fetch: identity.fetch
  })
  await app.ready()
  return {
    app,
    identity,
    async call(caller, request) {
      const options = typeof request === 'string' ? { url: request } : request
      const authorization = `Bearer ${await identity.token(caller)}`
      return app.inject({ ...options, headers: { authorization, ...options.headers } })
    },
    async close() {
      await app.close()
      await identity.close()
    }
  }
}
