import { readFileSync } from 'node:fs'
import { injectSender, loadGoldenCases, replayGolden, useDatabase } from '@fieldgate/testkit'
import { afterAll, beforeAll } from 'vitest'
import { buildApp } from '../../app.ts'
import { readConfig } from '../../config.ts'

const golden = (file: string) => new URL(`../../../golden/${file}`, import.meta.url)

const database = useDatabase()
let app: Awaited<ReturnType<typeof buildApp>>

beforeAll(async () => {
  app = await buildApp(
    readConfig({ DATABASE_URL: database.url, PUBLIC_URL: 'http://fieldgate.test', RATE_LIMITS: 'off' })
  )
})
afterAll(() => app.close())

replayGolden('legacy answers as recorded', loadGoldenCases(golden('records.json')), {
  send: () => injectSender(app),
  declined: JSON.parse(readFileSync(golden('declined.json'), 'utf8')) as Record<string, string>
})
