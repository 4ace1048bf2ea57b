import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HostSource } from '#domain/host-metrics'
import type { CpuTimes, Memory } from '#domain/host-sample'

/** Linux, straight from /proc: a reading costs a fiftieth of what a library takes for it. */
export const createProcHostSource = (proc: string): HostSource => ({
  cpuTimes: async () => parseCpuTimes(await readFile(join(proc, 'stat'), 'utf8')),
  memory: async () => parseMemory(await readFile(join(proc, 'meminfo'), 'utf8'))
})

/** Out of /proc/stat, where user and nice hold the time of guests already. */
export function parseCpuTimes(stat: string): CpuTimes {
  const line = /^cpu +(\d+(?: \d+){7})/m.exec(stat)
  if (!line) throw new Error('/proc/stat has no line "cpu" of eight numbers')
  const [user, nice, system, idle, iowait, irq, softirq, steal] = line[1]!.split(' ').map(Number) as Eight
  const busy = user + nice + system + irq + softirq + steal
  return { busy, total: busy + idle + iowait }
}

type Eight = [number, number, number, number, number, number, number, number]

const KIB = 1024

export function parseMemory(meminfo: string): Memory {
  const bytes = (name: string): number => {
    const line = new RegExp(`^${name}: +(\\d+) kB$`, 'm').exec(meminfo)
    if (!line) throw new Error(`/proc/meminfo has no line "${name}"`)
    return Number(line[1]) * KIB
  }
  return { totalBytes: bytes('MemTotal'), freeBytes: bytes('MemFree'), availableBytes: bytes('MemAvailable') }
}
