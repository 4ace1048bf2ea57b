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

export const OPERATOR = user('olga', 'operator')
export const MEMBER = user('mia', 'member')
export const OTHER_MEMBER = user('max', 'member')
export const VIEWER = user('vera', 'viewer', ['pipelines:read'])

/** The service with identity as a stub beside it. */
export async function startTestApp(
  databaseUrl: string
): Promise<{ app: ServiceApp; identity: IdentityStub; close: () => Promise<void> }> {
  const identity = await createIdentityStub([OPERATOR, MEMBER, OTHER_MEMBER, VIEWER])
  const app = await buildApp(readConfig({ ...ENVIRONMENT, DATABASE_URL: databaseUrl }), {
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
