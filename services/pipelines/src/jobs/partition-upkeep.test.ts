import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startPartitionUpkeep } from './partition-upkeep.ts'

const HOUR_MS = 3_600_000

describe('upkeep of the partitions', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('runs at once, then every six hours, until it is stopped', async () => {
    let runs = 0
    const upkeep = startPartitionUpkeep({ ensurePartitions: async () => void runs++, log: { error() {} } })
    expect(runs).toBe(1)
    await vi.advanceTimersByTimeAsync(12 * HOUR_MS)
    expect(runs).toBe(3)
    await upkeep.stop()
    await vi.advanceTimersByTimeAsync(12 * HOUR_MS)
    expect(runs).toBe(3)
  })

  it('tries again after a failure, which is logged', async () => {
    let runs = 0
    const logged: unknown[] = []
    const upkeep = startPartitionUpkeep({
      async ensurePartitions() {
        if (runs++ === 0) throw new Error('away')
      },
      log: { error: (...line: unknown[]) => void logged.push(line) }
    })
    await vi.advanceTimersByTimeAsync(6 * HOUR_MS)
    await upkeep.stop()
    expect([runs, logged.length]).toEqual([2, 1])
  })
})
