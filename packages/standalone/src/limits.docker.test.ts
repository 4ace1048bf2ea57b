import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { burstOf, PUBLIC } from './burst.test.fixture.ts'
import { usePlatform } from './platform.test.fixture.ts'

const IMAGE = 'valkey/valkey:9'

const run = promisify(execFile)
const docker = async (...args: string[]) => (await run('docker', args)).stdout.trim()

describe('the platform with a Valkey, where a policy is set to ten anonymous calls', () => {
  let container: string

  beforeAll(async () => {
    container = await docker('run', '--detach', '--rm', '--publish', '127.0.0.1::6379', IMAGE)
  })
  afterAll(() => docker('rm', '--force', container).catch(() => {}))

  const platform = usePlatform(async () => ({
    RATE_LIMITS: 'on',
    LIMITS: JSON.stringify({ anonymous: { windows: [[10, 3_600]] } }),
    TRUSTED_PROXIES: '127.0.0.1',
    VALKEY_URL: `redis://${await docker('port', container, '6379/tcp')}`
  }))

  const burst = (count: number, address: string) =>
    burstOf(count, platform.url + PUBLIC, { 'x-forwarded-for': address })

  const countsThere = async () => {
    await burst(1, '192.0.2.9')
    expect(Number(await docker('exec', container, 'valkey-cli', 'dbsize'))).toBeGreaterThan(0)
  }

  it('lets ten through with it, and ten still once it is killed, and fails nobody', async () => {
    await vi.waitFor(countsThere, { timeout: 20_000, interval: 500 })
    const counted = await burst(50, '192.0.2.1')
    expect([counted(200), counted(429)]).toEqual([10, 40])
    await docker('kill', container)
    const alone = await burst(50, '192.0.2.2')
    expect([alone(200), alone(429)]).toEqual([10, 40])
  })
})
