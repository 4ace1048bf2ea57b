import { beforeAll, describe, expect, it } from 'vitest'
import { docker, stackOf } from './compose.ts'
import { type Load, loadOn } from './load.ts'
import { useStack } from './use-stack.ts'

const REPLICAS = 3
const stack = stackOf(['embedded-gateway', 'demo'], { RATE_LIMITS: 'off' })

const isHealthy = (id: string) =>
  expect
    .poll(() => docker('inspect', '--format', '{{.State.Health.Status}}', id), { timeout: 120_000 })
    .toBe('healthy\n')

describe('three replicas of a service', () => {
  useStack(stack, '--scale', `pipelines=${REPLICAS}`, '--scale', 'devices=0')
  let replicas: string[]
  let load: Load

  beforeAll(async () => {
    replicas = await stack.containersOf('pipelines')
    load = await loadOn('http://127.0.0.1:8000')
  })

  it('all take part', async () => {
    expect(replicas).toHaveLength(REPLICAS)
    await load.until(600)
    const logs = await Promise.all(replicas.map((id) => docker('logs', id)))
    expect(logs.filter((log) => log.includes('/readings')).length).toBe(REPLICAS)
  })

  it('lose no read and no acknowledged write when one is killed', async () => {
    await docker('kill', '--signal', 'KILL', replicas[0]!)
    await load.until(load.acknowledged() + 500)
    await docker('start', replicas[0]!)
    await isHealthy(replicas[0]!)
    expect(load.failedReads()).toEqual([])
  })

  it('lose no call at all when they are restarted one by one', async () => {
    const before = load.failedWrites().length
    for (const id of replicas) {
      await docker('restart', '-t', '30', id)
      await isHealthy(id)
    }
    await load.until(load.acknowledged() + 200)
    expect(load.failedReads()).toEqual([])
    expect(load.failedWrites().slice(before)).toEqual([])
  })

  it('have stored all that they acknowledged, once', async () => {
    const { acknowledged, stored } = await load.end()
    expect(acknowledged.length).toBeGreaterThan(1000)
    const found = new Set(stored)
    expect(acknowledged.filter((value) => !found.has(value))).toEqual([])
    expect(found.size).toBe(stored.length)
  })
})
