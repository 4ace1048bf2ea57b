import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createBudget } from './budget.ts'
import { openStore, type Store } from './store.ts'

const IMAGE = 'valkey/valkey:9'
const START_MS = 120_000
const TEN = { name: 'ten', windows: [[10, 60]] } as const
const log = { info() {}, warn() {} }

const run = promisify(execFile)
const docker = async (...args: string[]) => (await run('docker', args)).stdout.trim()

describe('two replicas on one Valkey', () => {
  let container: string
  let replicas: Store[] = []

  beforeAll(async () => {
    container = await docker('run', '--detach', '--rm', '--publish', '127.0.0.1::6379', IMAGE)
    const address = await docker('port', container, '6379/tcp')
    const config = { VALKEY_URL: `redis://${address}`, REPLICAS: 2 }
    replicas = await Promise.all([1, 2].map(() => openStore(config, { service: 'test', log })))
    await allReady()
  }, START_MS)

  afterAll(async () => {
    for (const store of replicas) store.close()
    await docker('rm', '--force', container)
  })

  const allReady = () =>
    vi.waitFor(
      async () => {
        const states = await Promise.all(replicas.map((store) => store.check()))
        expect(states).toEqual(['ok', 'ok'])
      },
      { timeout: 20_000 }
    )

  /** How many of `count` attempts at once, spread over the replicas, get through. */
  async function allowed(count: number, key: string): Promise<number> {
    const budgets = replicas.map((store) => createBudget(store, TEN))
    const attempts = Array.from({ length: count }, (_, i) => budgets[i % budgets.length]!.consume(key))
    const outcomes = await Promise.allSettled(attempts)
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ kind: 'rate_limited' })
    }
    return outcomes.filter(({ status }) => status === 'fulfilled').length
  }

  it('grant together exactly the points of the quota', async () => {
    expect(await allowed(60, 'together')).toBe(10)
  })

  it('take a point back for each other', async () => {
    const [first, second] = replicas.map((store) => createBudget(store, TEN))
    for (let i = 0; i < 10; i++) await first!.consume('reward')
    await second!.reward('reward')
    await expect(first!.consume('reward')).resolves.toBeUndefined()
    await expect(second!.consume('reward')).rejects.toMatchObject({ kind: 'rate_limited' })
  })

  it('still grant no more while it is frozen, and count on where they were when it is back', async () => {
    expect(await allowed(60, 'frozen')).toBe(10)
    await docker('pause', container)
    expect(await allowed(60, 'new')).toBe(10)
    await docker('unpause', container)
    await allReady()
    expect(await allowed(10, 'frozen')).toBe(0)
  })
})
