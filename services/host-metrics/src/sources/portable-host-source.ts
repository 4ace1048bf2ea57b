import { cpus } from 'node:os'
import type { HostSource } from '#domain/host-metrics'

/** Any system that Node runs on. */
export const createPortableHostSource = (): HostSource => ({
  async cpuTimes() {
    const cores = cpus().map(({ times }) => times)
    const idle = cores.reduce((sum, core) => sum + core.idle, 0)
    const busy = cores.reduce((sum, { user, nice, sys, irq }) => sum + user + nice + sys + irq, 0)
    return { busy, total: busy + idle }
  },

  async memory() {
    // Loaded here, as on Windows the library starts a shell just by being there.
    const { mem } = await import('systeminformation')
    const { total, free, available } = await mem()
    return { totalBytes: total, freeBytes: free, availableBytes: available }
  }
})
