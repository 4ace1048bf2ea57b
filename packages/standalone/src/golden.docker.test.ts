import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { httpSender, loadGoldenCases, replayGolden } from '@fieldgate/testkit'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type SpawnedPlatform, spawnPlatform } from './spawned-platform.ts'

const NAME = 'seedprobe1'
const STOPPED_CASE = 'I-CON-11'
const golden = new URL('../../../services/host-metrics/golden/host-metrics.json', import.meta.url)
const cases = loadGoldenCases(golden).filter(({ group }) => group === 'needs-container')

const docker = (...args: string[]) => execFileSync('docker', args, { stdio: 'ignore' })

describe('through the gateway, on a real engine', () => {
  const data = mkdtempSync(join(tmpdir(), 'fieldgate-golden-'))
  let platform: SpawnedPlatform

  const names = async () => {
    const headers = { authorization: 'Bearer my-secret-key' }
    const response = await fetch(`${platform.url}/data/containers/stats`, { headers })
    return Object.keys((await response.json()) as object)
  }

  beforeAll(async () => {
    chmodSync(data, 0o755)
    docker('rm', '--force', NAME)
    docker('run', '--detach', '--name', NAME, 'busybox:1', 'sleep', '600')
    platform = await spawnPlatform({ FIELDGATE_DATA: data, DEMO: 'true' })
    await vi.waitFor(async () => expect(await names()).toContain(NAME), { timeout: 20_000 })
  })
  afterAll(async () => {
    docker('rm', '--force', NAME)
    await platform.end('SIGINT')
    rmSync(data, { recursive: true, force: true })
  })

  const send = () => httpSender(platform.url)
  const [stopped, running] = [true, false].map((isStopped) =>
    cases.filter(({ id }) => (id === STOPPED_CASE) === isStopped)
  )

  replayGolden('with a running container', running!, { send, declined: {} })

  it('a container that stops is gone from the answer', async () => {
    docker('stop', '--time', '0', NAME)
    await expect.poll(names, { timeout: 20_000 }).not.toContain(NAME)
  })

  replayGolden('with a stopped container', stopped!, { send, declined: {} })
})
