import type { Memory } from '#domain/hosts/host-reading'

const KIB = 1024

export function parseMemory(meminfo: string): Memory {
  const found = (name: string): number | undefined => {
    const line = new RegExp(`^${name}: +(\\d+) kB$`, 'm').exec(meminfo)
    return line ? Number(line[1]) * KIB : undefined
  }
  const bytes = (name: string): number => {
    const amount = found(name)
    if (amount === undefined) throw new Error(`/proc/meminfo has no line "${name}"`)
    return amount
  }
  return {
    totalBytes: bytes('MemTotal'),
    freeBytes: bytes('MemFree'),
    availableBytes: bytes('MemAvailable'),
    // As `free` counts its "buff/cache".
    cachedBytes: ['Buffers', 'Cached', 'SReclaimable'].reduce((sum, name) => sum + (found(name) ?? 0), 0),
    swapTotalBytes: found('SwapTotal') ?? 0,
    swapFreeBytes: found('SwapFree') ?? 0
  }
}
