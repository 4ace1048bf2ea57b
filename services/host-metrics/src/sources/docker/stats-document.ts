import { type Static, Type } from 'typebox'
import Value from 'typebox/value'
import type { ContainerStats, ContainerUsage } from '#domain/containers/container'

/** Go's zero time: there was no such reading. */
const NEVER = '0001-01-01T00:00:00Z'

const Count = Type.Number({ minimum: 0 })

const Cpu = Type.Object({
  cpu_usage: Type.Object({
    total_usage: Count,
    percpu_usage: Type.Optional(Type.Union([Type.Array(Count), Type.Null()]))
  }),
  system_cpu_usage: Type.Optional(Count),
  online_cpus: Type.Optional(Count)
})

/** What is read of a document; the engine leaves out what its cgroups do not count. */
const StatsDocument = Type.Object({
  name: Type.String(),
  read: Type.String(),
  preread: Type.String(),
  cpu_stats: Cpu,
  precpu_stats: Cpu,
  memory_stats: Type.Object({
    usage: Type.Optional(Count),
    limit: Type.Optional(Count),
    stats: Type.Optional(Type.Record(Type.String(), Type.Unknown()))
  }),
  networks: Type.Optional(Type.Record(Type.String(), Type.Object({ rx_bytes: Count, tx_bytes: Count }))),
  blkio_stats: Type.Optional(
    Type.Object({
      io_service_bytes_recursive: Type.Optional(
        Type.Union([Type.Array(Type.Object({ op: Type.String(), value: Count })), Type.Null()])
      )
    })
  ),
  pids_stats: Type.Optional(Type.Object({ current: Type.Optional(Count) }))
})
type StatsDocument = Static<typeof StatsDocument>

const StatsHead = Type.Pick(StatsDocument, ['name', 'read', 'preread'])

/**
 * One line of Docker's statistics stream. Undefined for a document that is not whole: the first of a stream has
 * no reading before it to compare with, and a stopped container has none at all.
 */
export function readStatsDocument(line: string): ContainerStats | undefined {
  const document: unknown = JSON.parse(line)
  if (!Value.Check(StatsHead, document)) throw new Error('the engine sent something else than statistics')
  if (document.read === NEVER || document.preread === NEVER) return undefined
  if (!Value.Check(StatsDocument, document)) throw new Error('the engine sent statistics of another form')
  const sampledAt = new Date(document.read)
  if (Number.isNaN(sampledAt.getTime())) throw new Error('the engine sent statistics of no time')
  return {
    name: document.name.replace(/^\//, ''),
    usage: { sampledAt, ...usageOf(document) },
    document: line.trim()
  }
}

const NANOSECONDS = 1e9

/** As the `docker stats` command works it out, for either version of cgroups. */
function usageOf(document: StatsDocument): Omit<ContainerUsage, 'sampledAt'> {
  const memoryUsedBytes = memoryWithoutCache(document.memory_stats)
  const memoryLimitBytes = document.memory_stats.limit ?? 0
  const networks = Object.values(document.networks ?? {})
  const transfers = document.blkio_stats?.io_service_bytes_recursive ?? []
  // Version 1 writes Read, and version 2 read.
  const transferred = (op: string) =>
    sum(transfers.filter((t) => t.op.toLowerCase() === op).map((t) => t.value))
  return {
    cpuPercent: cpuPercent(document),
    cpuSeconds: document.cpu_stats.cpu_usage.total_usage / NANOSECONDS,
    memoryUsedBytes,
    memoryLimitBytes,
    memoryPercent: memoryLimitBytes > 0 ? hundredths((memoryUsedBytes / memoryLimitBytes) * 100) : 0,
    receivedBytes: sum(networks.map(({ rx_bytes }) => rx_bytes)),
    sentBytes: sum(networks.map(({ tx_bytes }) => tx_bytes)),
    readBytes: transferred('read'),
    writtenBytes: transferred('write'),
    pids: document.pids_stats?.current ?? 0
  }
}

function cpuPercent({ cpu_stats: cpu, precpu_stats: before }: StatsDocument): number {
  const used = cpu.cpu_usage.total_usage - before.cpu_usage.total_usage
  const passed = (cpu.system_cpu_usage ?? 0) - (before.system_cpu_usage ?? 0)
  if (used <= 0 || passed <= 0) return 0
  return hundredths((used / passed) * (cpu.online_cpus || cpu.cpu_usage.percpu_usage?.length || 1) * 100)
}

/** Version 1 calls the cache that it can do without `total_inactive_file`, and version 2 `inactive_file`. */
function memoryWithoutCache({ usage = 0, stats = {} }: StatsDocument['memory_stats']): number {
  const cache = Number(stats.total_inactive_file ?? stats.inactive_file ?? 0)
  return cache < usage ? usage - cache : usage
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
const hundredths = (value: number): number => Math.round(value * 100) / 100
