import { CPU_MODES, type CpuTimes, type HostReading } from './host-reading.ts'
import type { HostSample } from './host-sample.ts'

export const cpuTimes = (times: Partial<CpuTimes>): CpuTimes => ({
  ...(Object.fromEntries(CPU_MODES.map((mode) => [mode, 0])) as Record<(typeof CPU_MODES)[number], number>),
  ...times
})

export const MEMORY = {
  totalBytes: 4_000,
  freeBytes: 1_000,
  availableBytes: 3_000,
  cachedBytes: 1_500,
  swapTotalBytes: 0,
  swapFreeBytes: 0
}

const bare = {
  memory: MEMORY,
  uptimeSeconds: 100,
  load: { load1: 0.5, load5: 0.25, load15: 0.125 },
  filesystems: null,
  temperatures: null
}

export const hostReading = (reading: Partial<HostReading> = {}): HostReading => ({
  ...bare,
  takenAtMs: 0,
  cpu: cpuTimes({}),
  cores: [],
  devices: null,
  interfaces: null,
  ...reading
})

export const hostSample = (sampledAt: Date, sample: Partial<HostSample> = {}): HostSample => ({
  ...bare,
  sampledAt,
  cpuPercent: 0,
  corePercents: [],
  devices: null,
  interfaces: null,
  ...sample
})
