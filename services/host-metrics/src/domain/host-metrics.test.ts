import { beforeEach, describe, expect, it } from 'vitest'
import { createHostMetrics, type HostSampleStore, type HostSource } from './host-metrics.ts'
import type { HostSample } from './host-sample.ts'

const NOW = new Date('2026-01-02T12:00:00Z')
const DAY_AGO = new Date('2026-01-01T12:00:00Z')
const memory = { totalBytes: 4, freeBytes: 1, availableBytes: 2 }

describe('host metrics', () => {
  let busy: number
  let fails: boolean
  let stored: HostSample[]
  let asked: Parameters<HostSampleStore['list']>[1][]
  let removed: Date[]
  let metrics: ReturnType<typeof createHostMetrics>

  const source: HostSource = {
    async cpuTimes() {
      if (fails) throw new Error('no /proc')
      busy += 30
      return { busy, total: (busy / 30) * 100 }
    },
    memory: async () => memory
  }
  const store: HostSampleStore = {
    insert: async (_host, sample) => void stored.push(sample),
    list: async (_host, range) => {
      asked.push(range)
      return stored.slice(0, range.limit)
    },
    removeBefore: async (time) => void removed.push(time)
  }

  beforeEach(() => {
    busy = 0
    fails = false
    stored = []
    asked = []
    removed = []
    metrics = createHostMetrics({ host: 'edge', source, store, now: () => NOW })
  })

  it('has its first sample at the second reading', async () => {
    await metrics.sample()
    expect(() => metrics.current()).toThrow('could not be sampled')
    await metrics.sample()
    expect(metrics.current()).toEqual({ sampledAt: NOW, cpuPercent: 30, memory })
  })

  it('stores the latest sample and drops what is older than a day', async () => {
    await metrics.sample()
    await metrics.sample()
    await metrics.record()
    expect(stored).toEqual([metrics.current()])
    expect(removed).toEqual([DAY_AGO])
  })

  it('leaves a gap where a sample was missed, and samples again after it', async () => {
    await metrics.sample()
    await metrics.sample()
    fails = true
    await expect(metrics.sample()).rejects.toThrow('no /proc')
    expect(() => metrics.current()).toThrow('could not be sampled')
    await metrics.record()
    expect(stored).toEqual([])

    fails = false
    await metrics.sample()
    expect(metrics.current().cpuPercent).toBe(30)
  })

  const time = (text: string) => new Date(`2026-01-0${text}Z`)
  it.each([
    ['all there is', {}, DAY_AGO, NOW],
    ['a range', { from: time('2T01:00'), to: time('2T02:00') }, time('2T01:00'), time('2T02:00')],
    ['a range that is longer than what is kept', { from: new Date(0), to: new Date(9e14) }, DAY_AGO, NOW],
    ['the page behind a sample', { from: DAY_AGO, after: time('2T01:00') }, time('2T01:00:00.001'), NOW]
  ])('asks the store for %s', async (_what, query, from, to) => {
    await metrics.history({ ...query, limit: 10 })
    expect(asked).toEqual([{ from, to, limit: 11 }])
  })

  it('names the sample that a next page follows only where there is one', async () => {
    stored = [1, 2].map((hour) => ({ sampledAt: time(`2T0${hour}:00`), cpuPercent: 0, memory }))
    expect(await metrics.history({ limit: 1 })).toEqual({ samples: [stored[0]], next: stored[0]!.sampledAt })
    expect(await metrics.history({ limit: 2 })).toEqual({ samples: stored, next: undefined })
  })

  it('refuses a range that ends before it begins', async () => {
    await expect(metrics.history({ from: NOW, to: DAY_AGO, limit: 1 })).rejects.toMatchObject({
      code: 'history_range_invalid'
    })
  })
})
