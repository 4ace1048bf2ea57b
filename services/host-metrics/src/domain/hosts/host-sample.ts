import {
  CPU_MODES,
  type CpuTimes,
  type DeviceCounters,
  type Filesystem,
  type HostReading,
  type InterfaceCounters,
  type Load,
  type Memory,
  type Temperature
} from './host-reading.ts'

/** A rate is null where the counter had no earlier value to compare with, or began anew. */
export interface DiskDevice extends DeviceCounters {
  readBytesPerSecond: number | null
  writtenBytesPerSecond: number | null
  busyPercent: number | null
}

interface NetworkInterface extends InterfaceCounters {
  receivedBytesPerSecond: number | null
  sentBytesPerSecond: number | null
}

/** What the host was like at one moment; percentages and rates are of the time since the sample before. */
export interface HostSample {
  sampledAt: Date
  /** Of all cores together. */
  cpuPercent: number
  corePercents: readonly number[]
  memory: Memory
  uptimeSeconds: number
  /** Null, here and below: this host does not tell. */
  load: Load | null
  filesystems: readonly Filesystem[] | null
  devices: readonly DiskDevice[] | null
  interfaces: readonly NetworkInterface[] | null
  temperatures: readonly Temperature[] | null
}

/** What happened from one reading to the next. */
export function sampleBetween(before: HostReading, after: HostReading, sampledAt: Date): HostSample {
  const seconds = (after.takenAtMs - before.takenAtMs) / 1000
  const { memory, uptimeSeconds, load, filesystems, temperatures } = after
  return {
    sampledAt,
    cpuPercent: cpuPercent(before.cpu, after.cpu),
    corePercents: after.cores.map((core, i) => cpuPercent(before.cores[i] ?? core, core)),
    memory,
    uptimeSeconds,
    load,
    filesystems,
    devices: after.devices && withRates(before.devices ?? [], after.devices, deviceRates(seconds)),
    interfaces:
      after.interfaces && withRates(before.interfaces ?? [], after.interfaces, networkRates(seconds)),
    temperatures
  }
}

/** The busy share of the time between two readings, in tenths of a percent: the kernel's ticks tell no more. */
export function cpuPercent(before: CpuTimes, after: CpuTimes): number {
  const passed = CPU_MODES.reduce((sum, mode) => sum + after[mode] - before[mode], 0)
  if (passed <= 0) return 0
  const idle = after.idle + after.iowait - before.idle - before.iowait
  // The kernel may take idle time back, so the share can leave the scale by a little.
  const share = Math.min(1, Math.max(0, 1 - idle / passed))
  return Math.round(share * 1000) / 10
}

/** What programs cannot get: the page cache gives way to them, and so does not count. */
export const memoryUsedBytes = ({ totalBytes, availableBytes }: Memory): number => totalBytes - availableBytes

const withRates = <T extends { name: string }, R>(
  before: readonly T[],
  after: readonly T[],
  ratesOf: (before: T | undefined, after: T) => R
): Array<T & R> => {
  const earlier = new Map(before.map((counters) => [counters.name, counters]))
  return after.map((counters) => ({ ...counters, ...ratesOf(earlier.get(counters.name), counters) }))
}

const deviceRates = (seconds: number) => (before: DeviceCounters | undefined, after: DeviceCounters) => {
  const busy = rate(before?.busySeconds, after.busySeconds, seconds)
  return {
    readBytesPerSecond: wholeRate(before?.readBytes, after.readBytes, seconds),
    writtenBytesPerSecond: wholeRate(before?.writtenBytes, after.writtenBytes, seconds),
    busyPercent: busy === null ? null : Math.min(100, Math.round(busy * 1000) / 10)
  }
}

const networkRates =
  (seconds: number) => (before: InterfaceCounters | undefined, after: InterfaceCounters) => ({
    receivedBytesPerSecond: wholeRate(before?.receivedBytes, after.receivedBytes, seconds),
    sentBytesPerSecond: wholeRate(before?.sentBytes, after.sentBytes, seconds)
  })

const rate = (before: number | undefined, after: number, seconds: number): number | null =>
  before === undefined || after < before || seconds <= 0 ? null : (after - before) / seconds

function wholeRate(before: number | undefined, after: number, seconds: number): number | null {
  const perSecond = rate(before, after, seconds)
  return perSecond === null ? null : Math.round(perSecond)
}
