import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createProcHostSource, parseCpuTimes, parseMemory } from './proc-host-source.ts'

const STAT = 'cpu  100 20 30 400 50 6 7 8 9 10\ncpu0 50 10 15 200 25 3 3 4 4 5\nctxt 12345\n'
const MEMINFO =
  'MemTotal:       16000 kB\nMemFree:         4000 kB\nMemAvailable:   10000 kB\nBuffers: 1 kB\n'

describe('/proc', () => {
  const proc = mkdtempSync(join(tmpdir(), 'fieldgate-proc-'))

  beforeAll(() => {
    writeFileSync(join(proc, 'stat'), STAT)
    writeFileSync(join(proc, 'meminfo'), MEMINFO)
  })
  afterAll(() => rmSync(proc, { recursive: true }))

  it('is read where the host has it', async () => {
    const source = createProcHostSource(proc)
    expect(await source.cpuTimes()).toEqual({ busy: 171, total: 621 })
    expect(await source.memory()).toEqual({
      totalBytes: 16_384_000,
      freeBytes: 4_096_000,
      availableBytes: 10_240_000
    })
  })

  it('counts waiting for a disk as idle, stolen time as busy, and time of guests once', () => {
    expect(parseCpuTimes('cpu 0 0 0 10 5 0 0 0 0 0\n')).toEqual({ busy: 0, total: 15 })
    expect(parseCpuTimes('cpu 0 0 0 10 0 0 0 5 0 0\n')).toEqual({ busy: 5, total: 15 })
    expect(parseCpuTimes('cpu 5 0 0 10 0 0 0 0 5 0\n')).toEqual({ busy: 5, total: 15 })
  })

  it.each(['', 'cpu0 1 2 3 4 5 6 7 8\n', 'cpu  1 2 3\n', 'cpu  a b c d e f g h\n'])(
    'gives no CPU times out of %j',
    (stat) => {
      expect(() => parseCpuTimes(stat)).toThrow('/proc/stat')
    }
  )

  it.each(['', 'MemTotal: 1 kB\nMemFree: 1 kB\n', MEMINFO.replace('4000', '-4')])(
    'gives no memory out of %j',
    (meminfo) => {
      expect(() => parseMemory(meminfo)).toThrow('/proc/meminfo')
    }
  )
})
