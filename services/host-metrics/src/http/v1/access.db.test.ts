import {
  createIdentityStub,
  type IdentityStub,
  ROLE_USERS,
  replayAccess,
  stubAuthorization,
  useDatabase
} from '@fieldgate/testkit'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll } from 'vitest'
import { startTestApp } from '../test-app.test.fixture.ts'

const database = useDatabase()
let identity: IdentityStub
let app: FastifyInstance

beforeAll(async () => {
  identity = await createIdentityStub(Object.values(ROLE_USERS))
  app = await startTestApp({ databaseUrl: database.url, identity })
})
afterAll(async () => {
  await app.close()
  await identity.close()
})

replayAccess({
  service: 'host-metrics',
  openApi: new URL('../../../openapi.json', import.meta.url),
  app: () => app,
  authorizationOf: (caller) => stubAuthorization(identity, caller)
})
