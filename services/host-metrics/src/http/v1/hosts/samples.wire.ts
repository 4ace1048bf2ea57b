import { readCursor, type Slice } from '@fieldgate/representations'
import { timeInvalid } from '#domain/errors'
import type { HistoryPage, HistoryQuery } from '#domain/hosts/host-history'
import type { Filesystem } from '#domain/hosts/host-reading'
import { type DiskDevice, type HostSample, memoryUsedBytes } from '#domain/hosts/host-sample'
import { readTime } from '../wire.ts'
import type { SampleQuery } from './samples.schemas.ts'

/** The only order they are listed in. */
const SORT = 'sampledAt'

const timeOf = ({ sampledAt }: HostSample) => ({ sampledAt: sampledAt.toISOString() })

export const cpuToWire = (sample: HostSample) => ({
  ...timeOf(sample),
  usedPercent: sample.cpuPercent,
  corePercents: [...sample.corePercents]
})

export function memoryToWire(sample: HostSample) {
  const { memory } = sample
  const usedBytes = memoryUsedBytes(memory)
  return { ...timeOf(sample), ...memory, usedBytes, usedPercent: percent(usedBytes, memory.totalBytes) }
}

/** Only samples of a host that tells its load come here. */
export const loadToWire = (sample: HostSample) => ({ ...timeOf(sample), ...sample.load! })

export const disksToWire = (sample: HostSample) => ({
  ...timeOf(sample),
  filesystems: (sample.filesystems ?? []).map(filesystemToWire),
  devices: (sample.devices ?? []).map(deviceToWire)
})

export const networkToWire = (sample: HostSample) => ({
  ...timeOf(sample),
  interfaces: (sample.interfaces ?? []).map((each) => ({ ...each }))
})

const filesystemToWire = (filesystem: Filesystem) => ({
  ...filesystem,
  usedPercent: percent(filesystem.usedBytes, filesystem.usedBytes + filesystem.availableBytes)
})

const deviceToWire = ({ busySeconds: _busySeconds, ...device }: DiskDevice) => device

const percent = (part: number, whole: number): number =>
  whole > 0 ? Math.round((part / whole) * 10_000) / 100 : 0

/** What history is asked for; undefined where the question is about now. */
export function historyQueryOf({ from, to, step, limit, cursor }: SampleQuery): HistoryQuery | undefined {
  if (from === undefined && to === undefined && step === undefined) return undefined
  return {
    from: from === undefined ? undefined : readTime('from', from),
    to: to === undefined ? undefined : readTime('to', to),
    step,
    after: readPlace(cursor),
    limit
  }
}

/** The page as lists are answered. The store reads a history forwards alone, so no page knows the one before it. */
export const sliceOf = ({ samples, next }: HistoryPage): Slice<HostSample> => ({
  items: samples,
  next: next ? { key: [next.getTime()], direction: 'next', sort: SORT } : null,
  prev: null
})

/** The time behind which the page begins. */
function readPlace(cursor: string | undefined): Date | undefined {
  const place = readCursor(cursor, SORT)
  if (!place) return undefined
  const [time] = place.key
  // In milliseconds, as ours have it: a forged one may be beyond all that Date can hold.
  if (!/^\d{13}$/.test(String(time))) throw timeInvalid('cursor')
  return new Date(Number(time))
}
