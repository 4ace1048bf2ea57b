import { totalmem } from 'node:os'
import { describe, expect, it } from 'vitest'
import { createPortableHostSource } from './portable-host-source.ts'

describe('the portable source', () => {
  const source = createPortableHostSource()

  it('knows the CPU time since boot', async () => {
    const { busy, total } = await source.cpuTimes()
    expect(busy).toBeGreaterThan(0)
    expect(total).toBeGreaterThan(busy)
  })

  it('knows the memory', async () => {
    const { totalBytes, freeBytes, availableBytes } = await source.memory()
    expect(totalBytes).toBe(totalmem())
    expect(freeBytes).toBeGreaterThan(0)
    expect(availableBytes).toBeLessThanOrEqual(totalBytes)
  })
})
