import { cpus, totalmem } from 'node:os'
import { describe, expect, it } from 'vitest'
import { createPortableHostSource } from './portable-host-source.ts'

describe('the portable source', () => {
  it('reads what every system tells', async () => {
    const reading = await createPortableHostSource(process.platform).read()
    expect(reading.cores).toHaveLength(cpus().length)
    expect(reading.cpu.user + reading.cpu.system).toBeGreaterThan(0)
    expect(reading.cpu.idle).toBeGreaterThan(0)
    expect(reading.memory.totalBytes).toBe(totalmem())
    expect(reading.memory.availableBytes).toBeLessThanOrEqual(totalmem())
    expect(reading.uptimeSeconds).toBeGreaterThan(0)
    expect(reading.filesystems!.length).toBeGreaterThan(0)
    expect(reading.interfaces!.length).toBeGreaterThan(0)
  })

  it('has no load where Windows has none', async () => {
    expect((await createPortableHostSource('win32').read()).load).toBeNull()
  })
})
