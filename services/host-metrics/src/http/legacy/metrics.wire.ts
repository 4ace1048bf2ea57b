import type { ContainerStats } from '#domain/containers/container'
import type { Memory } from '#domain/hosts/host-reading'
import type { HostSample } from '#domain/hosts/host-sample'

export const toLegacyCpu = ({ cpuPercent }: HostSample) => ({ cpu_percent: cpuPercent })

/** All that is not free counts as used here, the page cache too. */
export const toLegacyMemory = ({ totalBytes, freeBytes }: Pick<Memory, 'totalBytes' | 'freeBytes'>) => ({
  total_memory: totalBytes,
  free_memory: freeBytes,
  memory_usage: ((totalBytes - freeBytes) / totalBytes) * 100
})

/** JSON: each container's name, and Docker's own document to the last digit. As bytes, which are sent as they are. */
export const toLegacyStats = (stats: ReadonlyArray<Pick<ContainerStats, 'name' | 'document'>>): Buffer =>
  Buffer.from(`{${stats.map(({ name, document }) => `${JSON.stringify(name)}:${document}`).join(',')}}`)
