import { readFileSync } from 'node:fs'
import type { ServiceApp } from '@fieldgate/service-kit'
import { injectSender, loadGoldenCases, replayGolden, useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll } from 'vitest'
import { buildApp } from '../../app.ts'
import { readConfig } from '../../config.ts'

const golden = new URL('../../../golden/', import.meta.url)
const declined = JSON.parse(readFileSync(new URL('declined.json', golden), 'utf8')) as Record<string, string>

const database = useDatabase()
let app: ServiceApp

beforeAll(async () => {
  app = await buildApp(
    readConfig({
      DATABASE_URL: database.url,
      PUBLIC_URL: 'http://fieldgate.test',
      KEY_PEPPER: 'a pepper of thirty-two characters'
    })
  )
})
afterAll(() => app.close())

replayGolden('legacy answers as recorded', loadGoldenCases(new URL('pipelines.json', golden)), {
  send: () => injectSender(app),
  declined
})
