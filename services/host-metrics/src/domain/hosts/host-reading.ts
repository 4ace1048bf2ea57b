export const CPU_MODES = ['user', 'nice', 'system', 'idle', 'iowait', 'irq', 'softirq', 'steal'] as const

type CpuMode = (typeof CPU_MODES)[number]

/** Seconds of CPU time since boot, by what they went into. */
export type CpuTimes = Readonly<Record<CpuMode, number>>

export interface Memory {
  totalBytes: number
  /** Held by nothing, not even the page cache. */
  freeBytes: number
  /** What programs could still get: the page cache gives way to them. */
  availableBytes: number
  /** Copies of what is on disks. */
  cachedBytes: number
  swapTotalBytes: number
  swapFreeBytes: number
}

/** How many tasks ran or waited, on average over 1, 5 and 15 minutes. */
export interface Load {
  load1: number
  load5: number
  load15: number
}

export interface Filesystem {
  mountPoint: string
  device: string
  type: string
  sizeBytes: number
  usedBytes: number
  /** What others than root can still get. */
  availableBytes: number
}

/** What a block device did since boot. */
export interface DeviceCounters {
  name: string
  reads: number
  writes: number
  readBytes: number
  writtenBytes: number
  /** With at least one request under way. */
  busySeconds: number
}

/** What went through a network interface since boot. */
export interface InterfaceCounters {
  name: string
  receivedBytes: number
  sentBytes: number
  receiveErrors: number
  sendErrors: number
  receiveDrops: number
  sendDrops: number
}

export interface Temperature {
  sensor: string
  celsius: number
}

/** What a host tells at one moment; its counters mean something beside an earlier reading only. Null: not readable. */
export interface HostReading {
  /** On a clock that never jumps. */
  takenAtMs: number
  cpu: CpuTimes
  cores: readonly CpuTimes[]
  memory: Memory
  uptimeSeconds: number
  load: Load | null
  filesystems: readonly Filesystem[] | null
  devices: readonly DeviceCounters[] | null
  interfaces: readonly InterfaceCounters[] | null
  temperatures: readonly Temperature[] | null
}
