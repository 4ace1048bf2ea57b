import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { statsLine } from './engine-stub.test.fixture.ts'
import { readStatsDocument } from './stats-document.ts'

const NEVER = '0001-01-01T00:00:00Z'

interface Recorded {
  /** What `docker stats` made of the document. */
  dockerStats: {
    CPUPerc: string
    MemUsage: string
    MemPerc: string
    NetIO: string
    BlockIO: string
    PIDs: string
  }
  document: Record<string, object> & { memory_stats: { usage: number } }
}

const recording = (version: string): Recorded =>
  JSON.parse(readFileSync(new URL(`../../../recorded/stats-cgroup-${version}.json`, import.meta.url), 'utf8'))
const recorded = (version: string) => recording(version).document
const read = (document: object) => readStatsDocument(JSON.stringify(document))
const usage = (document: object) => read(document)!.usage

const UNITS: Record<string, number> = { '%': 1, B: 1, kB: 1e3, MB: 1e6, KiB: 2 ** 10, MiB: 2 ** 20 }

/** `docker stats` rounds: to as many digits as it tells, the value is the same. */
function expectSaid(value: number, said: string): void {
  const [, number, unit] = /^([\d.]+)(\S+)$/.exec(said)!
  expect(value / UNITS[unit!]!).toBeCloseTo(Number(number), number!.split('.')[1]?.length ?? 0)
}

function expectAllSaid(values: number[], said: string): void {
  for (const [i, each] of said.split(' / ').entries()) expectSaid(values[i]!, each)
}

describe('a statistics document', () => {
  it('stays text, to the last digit', () => {
    const stats = readStatsDocument(statsLine('db'))!
    expect(stats.name).toBe('db')
    expect(stats.document).toBe(statsLine('db').trim())
    expect(stats.document).toContain('9223372036854771713')
  })

  it.each(['v1', 'v2'])('of an engine on cgroups %s gives what `docker stats` made of it', (version) => {
    const { dockerStats: said, document } = recording(version)
    const of = usage(document)
    expectSaid(of.cpuPercent, said.CPUPerc)
    expectSaid(of.memoryPercent, said.MemPerc)
    expectAllSaid([of.memoryUsedBytes, of.memoryLimitBytes], said.MemUsage)
    expectAllSaid([of.receivedBytes, of.sentBytes], said.NetIO)
    expectAllSaid([of.readBytes, of.writtenBytes], said.BlockIO)
    expect(of.pids).toBe(Number(said.PIDs))
  })

  // It wrote 40 MiB to a file, and that is not what it needs.
  it.each(['v1', 'v2'])('of an engine on cgroups %s counts no page cache', (version) => {
    const document = recorded(version)
    expect(document.memory_stats.usage).toBeGreaterThan(40 * 1024 * 1024)
    expect(usage(document).memoryUsedBytes).toBeLessThan(2 * 1024 * 1024)
  })

  it('tells when it was taken, and how long the CPU was busy by then', () => {
    expect(usage(recorded('v2'))).toMatchObject({
      sampledAt: new Date('2026-11-21T08:55:52.164Z'),
      cpuSeconds: 32.271743
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
    const untold = { ...document, cpu_stats: { ...cpu, online_cpus: undefined } }
    expect(usage(untold).cpuPercent).toBe(usage(recorded('v1')).cpuPercent)
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
