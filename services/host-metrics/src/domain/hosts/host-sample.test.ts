import { describe, expect, it } from 'vitest'
import { cpuTimes, hostReading, MEMORY } from './host-sample.test.fixture.ts'
import { cpuPercent, memoryUsedBytes, sampleBetween } from './host-sample.ts'

const NOW = new Date('2026-01-02T12:00:00Z')
const device = { name: 'sda', reads: 1, writes: 1, readBytes: 1_000, writtenBytes: 0, busySeconds: 1 }
const card = {
  name: 'eth0',
  receivedBytes: 1_000,
  sentBytes: 500,
  receiveErrors: 0,
  sendErrors: 0,
  receiveDrops: 0,
  sendDrops: 0
}

describe('CPU percent', () => {
  it.each([
    ['idle', { idle: 1 }, { idle: 3 }, 0],
    ['a quarter busy', { user: 1, idle: 9 }, { user: 1.5, idle: 10.5 }, 25],
    ['busy all the time', { system: 1 }, { system: 3 }, 100],
    ['a third busy, to a tenth of a percent', {}, { user: 1, idle: 2 }, 33.3],
    ['waiting for a disk, which is idle', {}, { iowait: 1, idle: 1 }, 0],
    ['stolen by the hypervisor, which is busy', {}, { steal: 1, idle: 1 }, 50],
    ['no time between the readings', { user: 1 }, { user: 1 }, 0],
    ['idle time taken back by the kernel', { idle: 5 }, { idle: 4.9, user: 0.2 }, 100],
    ['counters that began anew', { user: 5, idle: 5 }, { user: 1 }, 0]
  ])('%s', (_what, before, after, percent) => {
    expect(cpuPercent(cpuTimes(before), cpuTimes(after))).toBe(percent)
  })
})

describe('memory used', () => {
  it('leaves out what the page cache would give back', () => {
    expect(memoryUsedBytes(MEMORY)).toBe(1_000)
  })
})

describe('a sample', () => {
  it('tells each core, and what went through devices and interfaces a second', () => {
    const before = hostReading({ cores: [cpuTimes({})], devices: [device], interfaces: [card] })
    const after = hostReading({
      takenAtMs: 2_000,
      cores: [cpuTimes({ user: 1, idle: 1 })],
      devices: [{ ...device, readBytes: 3_000, busySeconds: 1.5 }],
      interfaces: [{ ...card, receivedBytes: 1_001, sentBytes: 500 }]
    })
    const sample = sampleBetween(before, after, NOW)
    expect(sample).toMatchObject({
      sampledAt: NOW,
      corePercents: [50],
      devices: [{ name: 'sda', readBytesPerSecond: 1_000, writtenBytesPerSecond: 0, busyPercent: 25 }],
      interfaces: [{ name: 'eth0', receivedBytesPerSecond: 1, sentBytesPerSecond: 0 }]
    })
  })

  it.each([
    ['one that was not there before', []],
    ['one whose counters began anew', [{ ...card, receivedBytes: 9_000, sentBytes: 9_000 }]]
  ])('makes up no rate for %s', (_what, interfaces) => {
    const after = hostReading({ takenAtMs: 2_000, interfaces: [card] })
    const [counted] = sampleBetween(hostReading({ interfaces }), after, NOW).interfaces!
    expect(counted).toMatchObject({ receivedBytesPerSecond: null, sentBytesPerSecond: null })
  })

  it('says nothing of what the host does not tell', () => {
    const sample = sampleBetween(hostReading(), hostReading({ takenAtMs: 2_000, load: null }), NOW)
    expect(sample).toMatchObject({ load: null, devices: null, interfaces: null, filesystems: null })
  })
})
