import { readFileSync } from 'node:fs'
import type { ServiceApp } from '@fieldgate/service-kit'
import { injectSender, loadGoldenCases, replayGolden, useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll } from 'vitest'
import { buildApp } from '../../app.ts'
import { readConfig } from '../../config.ts'
import { ENVIRONMENT } from '../../test-app.test.fixture.ts'

const golden = new URL('../../../golden/', import.meta.url)
const declined = JSON.parse(readFileSync(new URL('declined.json', golden), 'utf8')) as Record<string, string>

const database = useDatabase()
let app: ServiceApp

beforeAll(async () => {
  app = await buildApp(readConfig({ ...ENVIRONMENT, DATABASE_URL: database.url }))
})
afterAll(() => app.close())

replayGolden('legacy answers as recorded', loadGoldenCases(new URL('pipelines.json', golden)), {
  send: () => injectSender(app),
  declined
})
