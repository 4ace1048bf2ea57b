import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { statsLine } from './engine-stub.test.fixture.ts'
import { readStatsDocument } from './stats-document.ts'

const NEVER = '0001-01-01T00:00:00Z'

const recorded = (version: string) =>
  JSON.parse(readFileSync(new URL(`../../../recorded/stats-cgroup-${version}.json`, import.meta.url), 'utf8'))
const read = (document: object) => readStatsDocument(JSON.stringify(document))
const usage = (document: object) => read(document)!.usage

describe('a statistics document', () => {
  it('stays text, to the last digit', () => {
    const stats = readStatsDocument(statsLine('db'))!
    expect(stats.name).toBe('db')
    expect(stats.document).toBe(statsLine('db').trim())
    expect(stats.document).toContain('9223372036854771713')
  })

  it('of an engine on cgroups of version 1 gives what `docker stats` makes of it', () => {
    expect(usage(recorded('v1'))).toEqual({
      sampledAt: new Date('2026-11-21T05:29:46.683Z'),
      cpuPercent: 1.77,
      cpuSeconds: 0.127427125,
      memoryUsedBytes: 5_955_584 - 4_214_784,
      memoryLimitBytes: 67_108_864,
      memoryPercent: 2.59,
      receivedBytes: 736,
      sentBytes: 0,
      readBytes: 0,
      writtenBytes: 0,
      pids: 2
    })
  })

  it('of an engine on cgroups of version 2 does too', () => {
    expect(usage(recorded('v2'))).toEqual({
      sampledAt: new Date('2026-01-02T03:04:06.678Z'),
      cpuPercent: 25,
      cpuSeconds: 1.25,
      memoryUsedBytes: 80 * 1024 * 1024,
      memoryLimitBytes: 400 * 1024 * 1024,
      memoryPercent: 20,
      receivedBytes: 4_100,
      sentBytes: 2_050,
      readBytes: 7_593_984,
      writtenBytes: 100,
      pids: 7
    })
  })

  it('counts block transfers by either spelling', () => {
    const io_service_bytes_recursive = [
      { op: 'Read', value: 1 },
      { op: 'Write', value: 2 },
      { op: 'Read', value: 4 },
      { op: 'Total', value: 7 }
    ]
    const blocks = usage({ ...recorded('v1'), blkio_stats: { io_service_bytes_recursive } })
    expect(blocks).toMatchObject({ readBytes: 5, writtenBytes: 2 })
  })

  it('takes the number of cores from their counters where the engine does not tell it', () => {
    const { cpu_stats: cpu, ...document } = recorded('v1')
    expect(usage({ ...document, cpu_stats: { ...cpu, online_cpus: undefined } }).cpuPercent).toBe(1.77)
  })

  it('has no CPU percent where no time has passed, and none of memory where no limit is known', () => {
    const document = recorded('v2')
    const still = { ...document, precpu_stats: document.cpu_stats, memory_stats: {} }
    expect(usage(still)).toMatchObject({ cpuPercent: 0, memoryUsedBytes: 0, memoryPercent: 0 })
  })

  it.each([
    ['the first of a stream', '2026-01-01T00:00:01.5Z', NEVER],
    ['the last of a container that stopped', NEVER, '2026-01-01T00:00:01.5Z'],
    ['of a container that does not run', NEVER, NEVER]
  ])('is not whole when it is %s', (_what, readAt, preread) => {
    expect(read({ name: '/db', read: readAt, preread })).toBeUndefined()
  })

  it.each(['', '{', '[]', 'null', '{"name":"/db"}', '{"name":1,"read":"","preread":""}'])(
    'is refused when it is %j',
    (text) => {
      expect(() => readStatsDocument(text)).toThrow()
    }
  )

  it.each([
    ['a time that no calendar has', { read: 'yesterday' }],
    ['numbers that are text', { memory_stats: { usage: '1' } }],
    ['no CPU at all', { cpu_stats: null }],
    ['less than nothing', { networks: { eth0: { rx_bytes: -1, tx_bytes: 0 } } }]
  ])('is refused with %s', (_what, fault) => {
    expect(() => read({ ...recorded('v2'), ...fault })).toThrow('the engine sent')
  })
})
