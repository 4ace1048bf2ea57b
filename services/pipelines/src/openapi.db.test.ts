import { useDatabase } from '@fieldgate/testkit'
import { expect, it } from 'vitest'
import { startTestApp } from './test-app.test.fixture.ts'

const database = useDatabase()

it('the committed OpenAPI document is that of the routes', async () => {
  const { app, close } = await startTestApp(database.url)
  await expect(`${JSON.stringify(app.swagger(), null, 2)}\n`).toMatchFileSnapshot('../openapi.json')
  await close()
})
