import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { httpSender, loadGoldenCases, replayGolden } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe } from 'vitest'
import { type SpawnedPlatform, spawnPlatform } from './spawned-platform.ts'

const services = new URL('../../../services/', import.meta.url)

// Every recorded exchange with the four original APIs, through the one URL that replaces them.
describe('through the gateway', () => {
  const data = mkdtempSync(join(tmpdir(), 'fieldgate-golden-'))
  let platform: SpawnedPlatform

  beforeAll(async () => {
    chmodSync(data, 0o755)
    platform = await spawnPlatform({ FIELDGATE_DATA: data, DEMO: 'true' })
  }, 60_000)
  afterAll(async () => {
    await platform.end('SIGINT')
    rmSync(data, { recursive: true, force: true })
  }, 20_000)

  for (const service of ['gateways', 'records', 'host-metrics', 'pipelines']) {
    const golden = new URL(`${service}/golden/`, services)
    const cases = loadGoldenCases(new URL(`${service}.json`, golden)).filter(
      ({ group }) => group !== 'needs-container'
    )
    const declined = JSON.parse(readFileSync(new URL('declined.json', golden), 'utf8'))
    replayGolden(service, cases, { send: () => httpSender(platform.url), declined })
  }
})
