import { beforeEach, describe, expect, it } from 'vitest'
import { createHostMetrics } from './host-metrics.ts'
import { cpuTimes, hostReading, hostSample } from './host-sample.test.fixture.ts'
import type { HostSample } from './host-sample.ts'

const START = Date.UTC(2026, 0, 2, 12)
const MAX_AGE_MS = 10_000

describe('host metrics', () => {
  let seconds: number
  let fails: boolean
  let metrics: ReturnType<typeof createHostMetrics>

  const now = () => new Date(START + seconds * 1000)
  const source = {
    async read() {
      if (fails) throw new Error('no /proc')
      return hostReading({
        takenAtMs: seconds * 1000,
        cpu: cpuTimes({ user: seconds * 0.3, idle: seconds * 0.7 })
      })
    }
  }
  const sampleAt = async (second: number) => {
    seconds = second
    return metrics.sample()
  }

  beforeEach(() => {
    seconds = 0
    fails = false
    metrics = createHostMetrics({ source, maxAgeMs: MAX_AGE_MS, now })
  })

  it('have their first sample at the second reading', async () => {
    expect(await sampleAt(0)).toBeUndefined()
    expect(() => metrics.current()).toThrow('could not be sampled')
    await sampleAt(2)
    expect(metrics.current()).toMatchObject({ sampledAt: now(), cpuPercent: 30 })
  })

  it('leave a gap where a sample was missed, and have the next after it', async () => {
    await sampleAt(0)
    await sampleAt(2)
    fails = true
    await expect(sampleAt(4)).rejects.toThrow('no /proc')
    expect(() => metrics.current()).toThrow('could not be sampled')
    fails = false
    await sampleAt(6)
    expect(metrics.current().cpuPercent).toBe(30)
  })

  it('do not pass an old sample off as that of now', async () => {
    await sampleAt(0)
    await sampleAt(2)
    seconds = 12
    expect(metrics.latest()).toBeDefined()
    seconds = 12.001
    expect(metrics.latest()).toBeUndefined()
    expect(() => metrics.current()).toThrow('could not be sampled')
  })

  it('take over what another process sampled, and compare nothing with what they read before', async () => {
    await sampleAt(0)
    const adopted = hostSample(now(), { cpuPercent: 77 })
    metrics.adopt(adopted)
    expect(metrics.current()).toBe(adopted)
    expect(metrics.reading()).toBeUndefined()
    expect(await sampleAt(2)).toBeUndefined()
    expect(metrics.current()).toBe(adopted)
    await sampleAt(4)
    expect(metrics.current().cpuPercent).toBe(30)
  })

  it('tell subscribers each sample once', async () => {
    const heard: HostSample[] = []
    const unsubscribe = metrics.subscribe((sample) => heard.push(sample))
    await sampleAt(0)
    await sampleAt(2)
    const adopted = hostSample(new Date(START + 4_000))
    metrics.adopt(adopted)
    metrics.adopt({ ...adopted })
    unsubscribe()
    metrics.adopt(hostSample(new Date(START + 6_000)))
    expect(heard.map(({ sampledAt }) => sampledAt.getTime() - START)).toEqual([2_000, 4_000])
  })

  it('know nothing of what the host does not tell', async () => {
    await sampleAt(0)
    await sampleAt(2)
    expect(metrics.currentWith('load').load).toEqual({ load1: 0.5, load5: 0.25, load15: 0.125 })
    expect(() => metrics.currentWith('interfaces')).toThrow('does not tell its interfaces')
  })
})
