import { describe, expect, it } from 'vitest'
import { cpuPercent, memoryUsedPercent } from './host-sample.ts'

describe('CPU percent', () => {
  it.each([
    ['idle', { busy: 10, total: 100 }, { busy: 10, total: 300 }, 0],
    ['a quarter busy', { busy: 10, total: 100 }, { busy: 60, total: 300 }, 25],
    ['busy all the time', { busy: 10, total: 100 }, { busy: 210, total: 300 }, 100],
    ['a third busy, to a tenth of a percent', { busy: 0, total: 0 }, { busy: 1, total: 3 }, 33.3],
    ['no time between the readings', { busy: 10, total: 100 }, { busy: 10, total: 100 }, 0],
    ['idle time taken back by the kernel', { busy: 10, total: 100 }, { busy: 30, total: 110 }, 100],
    ['busy time taken back', { busy: 10, total: 100 }, { busy: 5, total: 110 }, 0],
    ['counters that began anew', { busy: 10, total: 100 }, { busy: 1, total: 2 }, 0]
  ])('%s', (_what, before, after, percent) => {
    expect(cpuPercent(before, after)).toBe(percent)
  })
})

describe('memory used', () => {
  it('counts the page cache, and loses no digit', () => {
    const memory = { totalBytes: 3_000, freeBytes: 1_000, availableBytes: 2_500 }
    expect(memoryUsedPercent(memory)).toBe((2_000 / 3_000) * 100)
  })
})
