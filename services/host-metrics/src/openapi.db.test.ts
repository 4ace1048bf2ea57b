import { createIdentityStub, useDatabase } from '@fieldgate/testkit'
import { expect, it } from 'vitest'
import { startTestApp } from './http/test-app.test.fixture.ts'

const database = useDatabase()

it('the committed OpenAPI document is that of the routes', async () => {
  const identity = await createIdentityStub([])
  const app = await startTestApp({ databaseUrl: database.url, identity })
  await expect(`${JSON.stringify(app.swagger(), null, 2)}\n`).toMatchFileSnapshot('../openapi.json')
  await app.close()
  await identity.close()
})
