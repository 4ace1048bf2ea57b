import type { ContainerUsage } from '#domain/containers/container'
import type { Containers } from '#domain/containers/containers'
import type { Metric } from './exposition.ts'

const CONTAINER = ['name', 'image']

/** The running containers that have statistics; none while the engine is away. */
export function containerMetrics({ usages }: Pick<Containers, 'usages'>): Metric[] {
  const of = (name: Exclude<keyof ContainerUsage, 'sampledAt'>) => () =>
    usages().map(
      ({ container, usage }) => [{ name: container.name, image: container.image }, usage[name]] as const
    )
  const metric = (name: string, help: string, samples: Metric['samples']): Metric => ({
    name: `container_${name}`,
    help,
    labels: CONTAINER,
    samples
  })

  return [
    metric('cpu_seconds_total', 'CPU time used since the start.', of('cpuSeconds')),
    metric('memory_bytes', 'Memory used, without the page cache.', of('memoryUsedBytes')),
    metric('memory_limit_bytes', 'Memory that may be used.', of('memoryLimitBytes')),
    metric('network_receive_bytes_total', 'Bytes received since the start.', of('receivedBytes')),
    metric('network_transmit_bytes_total', 'Bytes sent since the start.', of('sentBytes')),
    metric('block_read_bytes_total', 'Bytes read from devices since the start.', of('readBytes')),
    metric('block_written_bytes_total', 'Bytes written to devices since the start.', of('writtenBytes')),
    metric('pids', 'Processes and threads.', of('pids'))
  ]
}
