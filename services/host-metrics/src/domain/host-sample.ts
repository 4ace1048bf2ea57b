/** CPU time since boot over all cores, in any unit. */
export interface CpuTimes {
  busy: number
  total: number
}

export interface Memory {
  totalBytes: number
  /** Held by nothing, not even the page cache. */
  freeBytes: number
  /** What programs could still get: the page cache gives way to them. */
  availableBytes: number
}

/** What the host was like at one moment. */
export interface HostSample {
  sampledAt: Date
  /** Of all cores together, since the sample before. */
  cpuPercent: number
  memory: Memory
}

/** The busy share of the time between two readings, in tenths of a percent: the kernel's ticks tell no more. */
export function cpuPercent(before: CpuTimes, after: CpuTimes): number {
  const total = after.total - before.total
  if (total <= 0) return 0
  // The kernel may take idle time back, so the share can leave the scale by a little.
  const share = Math.min(1, Math.max(0, (after.busy - before.busy) / total))
  return Math.round(share * 1000) / 10
}

/** The share of memory that is not free; the page cache counts as used. */
export const memoryUsedPercent = ({ totalBytes, freeBytes }: Memory): number =>
  ((totalBytes - freeBytes) / totalBytes) * 100
