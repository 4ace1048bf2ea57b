import { cpus, loadavg, uptime } from 'node:os'
import { remembered } from '@fieldgate/service-kit'
import type { HostSource } from '#domain/hosts/host-metrics'
import type { CpuTimes, Filesystem, InterfaceCounters, Memory, Temperature } from '#domain/hosts/host-reading'

const RARE_MS = 60_000

/** Loaded late, as on Windows the library starts a shell just by being there. */
const library = () => import('systeminformation')

/** Any system that Node runs on; what takes a process of its own to find out is asked for once a minute. */
export function createPortableHostSource(platform: NodeJS.Platform): HostSource {
  const filesystems = remembered(RARE_MS, readFilesystems)
  const temperatures = remembered(RARE_MS, readTemperatures)

  return {
    async read() {
      const takenAtMs = performance.now()
      const cores = cpus().map(({ times }) => toCpuTimes(times))
      const [load1, load5, load15] = loadavg() as [number, number, number]
      return {
        takenAtMs,
        cpu: sumOf(cores),
        cores,
        memory: await readMemory(),
        uptimeSeconds: uptime(),
        load: platform === 'win32' ? null : { load1, load5, load15 },
        filesystems: await filesystems().catch(() => null),
        devices: null,
        interfaces: await readInterfaces().catch(() => null),
        temperatures: await temperatures().catch(() => null)
      }
    }
  }
}

type OsTimes = ReturnType<typeof cpus>[number]['times']

const toCpuTimes = ({ user, nice, sys, idle, irq }: OsTimes): CpuTimes => ({
  user: user / 1000,
  nice: nice / 1000,
  system: sys / 1000,
  idle: idle / 1000,
  iowait: 0,
  irq: irq / 1000,
  softirq: 0,
  steal: 0
})

const sumOf = (cores: readonly CpuTimes[]): CpuTimes =>
  cores.reduce((sum, core) => ({
    user: sum.user + core.user,
    nice: sum.nice + core.nice,
    system: sum.system + core.system,
    idle: sum.idle + core.idle,
    iowait: 0,
    irq: sum.irq + core.irq,
    softirq: 0,
    steal: 0
  }))

async function readMemory(): Promise<Memory> {
  const { total, free, available, buffcache, swaptotal, swapfree } = await (await library()).mem()
  return {
    totalBytes: total,
    freeBytes: free,
    availableBytes: available,
    cachedBytes: buffcache,
    swapTotalBytes: swaptotal,
    swapFreeBytes: swapfree
  }
}

async function readFilesystems(): Promise<Filesystem[]> {
  const found = await (await library()).fsSize()
  return found.map(({ fs, type, size, used, available, mount }) => ({
    mountPoint: mount,
    device: fs,
    type,
    sizeBytes: size,
    usedBytes: used,
    availableBytes: available
  }))
}

async function readInterfaces(): Promise<InterfaceCounters[]> {
  const found = await (await library()).networkStats('*')
  return found.map((each) => ({
    name: each.iface,
    receivedBytes: each.rx_bytes,
    sentBytes: each.tx_bytes,
    receiveErrors: each.rx_errors,
    sendErrors: each.tx_errors,
    receiveDrops: each.rx_dropped,
    sendDrops: each.tx_dropped
  }))
}

async function readTemperatures(): Promise<Temperature[] | null> {
  const { main } = await (await library()).cpuTemperature()
  // The library's types say number, and it answers null where it finds none.
  return Number.isFinite(main) && main !== null ? [{ sensor: 'cpu', celsius: main }] : null
}
