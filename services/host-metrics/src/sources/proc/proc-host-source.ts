import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HostSource } from '#domain/hosts/host-metrics'
import type { Load } from '#domain/hosts/host-reading'
import { parseDiskstats } from './diskstats.ts'
import { parseMemory } from './meminfo.ts'
import { filesystemsOf, parseMounts } from './mounts.ts'
import { parseNetDev } from './net-dev.ts'
import { parseCpuTimes } from './stat.ts'
import { readTemperatures } from './temperatures.ts'

/** Where the host's own directories are seen from here. */
export interface HostPaths {
  proc: string
  sys: string
  root: string
}

/** Linux, straight from /proc and /sys: a reading costs a fiftieth of what a library takes for it. */
export function createProcHostSource({ proc, sys, root }: HostPaths): HostSource {
  const read = (name: string) => readFile(join(proc, name), 'utf8')
  // In a container its own network and mounts are elsewhere than the host's, which the first process has.
  const readOfHost = (name: string) => read(`1/${name}`).catch(() => read(name))

  return {
    async read() {
      const takenAtMs = performance.now()
      const [stat, meminfo, uptime, load, mounts, diskstats, netDev, temperatures] = await Promise.all([
        read('stat'),
        read('meminfo'),
        read('uptime'),
        optional(read('loadavg')),
        optional(readOfHost('mounts')),
        optional(read('diskstats')),
        optional(readOfHost('net/dev')),
        readTemperatures(sys)
      ])
      return {
        takenAtMs,
        ...parseCpuTimes(stat),
        memory: parseMemory(meminfo),
        uptimeSeconds: Number.parseFloat(uptime),
        load: load === null ? null : parseLoad(load),
        filesystems: mounts === null ? null : await filesystemsOf(parseMounts(mounts), root),
        devices: diskstats === null ? null : parseDiskstats(diskstats),
        interfaces: netDev === null ? null : parseNetDev(netDev),
        temperatures
      }
    }
  }
}

const optional = (reading: Promise<string>): Promise<string | null> => reading.catch(() => null)

function parseLoad(loadavg: string): Load | null {
  const [load1, load5, load15] = loadavg.split(' ').map(Number)
  return [load1, load5, load15].every(Number.isFinite) ? ({ load1, load5, load15 } as Load) : null
}
