import { readFileSync } from 'node:fs'
import { injectSender, loadGoldenCases, replayGolden } from '@fieldgate/testkit'
import { useTestApp } from '../../test-app.test.fixture.ts'

const golden = (file: string) => new URL(`../../../golden/${file}`, import.meta.url)

const legacy = useTestApp()

replayGolden('legacy answers as recorded', loadGoldenCases(golden('gateways.json')), {
  send: () => injectSender(legacy.app),
  declined: JSON.parse(readFileSync(golden('declined.json'), 'utf8')) as Record<string, string>
})
