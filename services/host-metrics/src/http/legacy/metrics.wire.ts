import type { ContainerStats } from '#domain/containers'
import { type HostSample, type Memory, memoryUsedPercent } from '#domain/host-sample'

export const toLegacyCpu = ({ cpuPercent }: HostSample) => ({ cpu_percent: cpuPercent })

export const toLegacyMemory = (memory: Memory) => ({
  total_memory: memory.totalBytes,
  free_memory: memory.freeBytes,
  memory_usage: memoryUsedPercent(memory)
})

/** JSON text: each container's name, and Docker's own document to the last digit. */
export const toLegacyStats = (stats: readonly ContainerStats[]): string =>
  `{${stats.map(({ name, document }) => `${JSON.stringify(name)}:${document}`).join(',')}}`
