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
import { buildApp } from '../../app.ts'
import { readConfig } from '../../config.ts'
import { ENVIRONMENT } from '../../test-app.test.fixture.ts'

const database = useDatabase()
let identity: IdentityStub
let app: FastifyInstance

beforeAll(async () => {
  identity = await createIdentityStub(Object.values(ROLE_USERS))
  app = await buildApp(readConfig({ ...ENVIRONMENT, DATABASE_URL: database.url }), { fetch: identity.fetch })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await identity.close()
})

replayAccess({
  service: 'pipelines',
  openApi: new URL('../../../openapi.json', import.meta.url),
  app: () => app,
  authorizationOf: (caller) => stubAuthorization(identity, caller),
  deviceOf: async () => {
    const authorization = await stubAuthorization(identity, 'operator')
    const made = await app.inject({
      method: 'POST',
      url: '/api/v1/pipelines',
      headers: { authorization },
      payload: {}
    })
    return made.json<{ id: string; key: string }>()
  }
})
