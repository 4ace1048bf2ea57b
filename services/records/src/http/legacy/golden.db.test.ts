import { readFileSync } from 'node:fs'
import { injectSender, loadGoldenCases, replayGolden, useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll } from 'vitest'
import { buildApp } from '../../app.ts'
import { readConfig } from '../../config.ts'
import { environment } from '../../test-app.test.fixture.ts'

const golden = (file: string) => new URL(`../../../golden/${file}`, import.meta.url)

const database = useDatabase()
let app: Awaited<ReturnType<typeof buildApp>>

beforeAll(async () => {
  app = await buildApp(readConfig(environment(database.url, 'http://fieldgate.test')))
})
afterAll(() => app.close())

replayGolden('legacy answers as recorded', loadGoldenCases(golden('records.json')), {
  send: () => injectSender(app),
  declined: JSON.parse(readFileSync(golden('declined.json'), 'utf8')) as Record<string, string>
})
