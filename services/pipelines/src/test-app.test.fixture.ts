import type { ServiceApp } from '@fieldgate/service-kit'
import { createIdentityStub, type IdentityStub, type StubUser } from '@fieldgate/testkit'
import { buildApp } from './app.ts'
import { readConfig } from './config.ts'

/** All that the service needs to be told, but for its database. */
export const ENVIRONMENT = {
  PUBLIC_URL: 'http://fieldgate.test',
  IDENTITY_URL: 'http://identity.test',
  SERVICE_SECRET: 'a secret of thirty-two characters',
  KEY_PEPPER: 'a pepper of thirty-two characters',
  RATE_LIMITS: 'off'
}

const SCOPES = ['pipelines:read', 'pipelines:write', 'pipelines:push'] as const

const user = (name: string, role: StubUser['role'], scopes: StubUser['scopes'] = SCOPES): StubUser => ({
  name,
  password: 'test',
  role,
  scopes
})

export const ADMIN = user('ada', 'admin', [...SCOPES, 'admin'])
export const OPERATOR = user('olga', 'operator')
export const MEMBER = user('mia', 'member')
export const OTHER_MEMBER = user('max', 'member')
export const VIEWER = user('vera', 'viewer', ['pipelines:read'])

/** A site gateway: an API key that is bound to one pipeline, and may do no more than send its readings. */
export const SITE = {
  ...user('site', 'operator', ['pipelines:push']),
  apiKey: 'fg_site_key',
  resources: ['70000001']
}

/** An API key that is bound to one pipeline, with which it may do all that an operator may. */
export const BOUND = { ...user('bound', 'operator'), apiKey: 'fg_bound_key', resources: ['70000003'] }

/** The service with identity as a stub beside it. */
export async function startTestApp(
  databaseUrl: string,
  environment: NodeJS.ProcessEnv = {}
): Promise<{ app: ServiceApp; identity: IdentityStub; close: () => Promise<void> }> {
  const identity = await createIdentityStub([ADMIN, OPERATOR, MEMBER, OTHER_MEMBER, VIEWER, SITE, BOUND])
  const app = await buildApp(readConfig({ ...ENVIRONMENT, ...environment, DATABASE_URL: databaseUrl }), {
    fetch: identity.fetch
  })
  await app.ready()
  return {
    app,
    identity,
    async close() {
      await app.close()
      await identity.close()
    }
  }
}
