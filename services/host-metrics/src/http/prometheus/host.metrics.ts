import type { HostMetrics } from '#domain/hosts/host-metrics'
import { CPU_MODES, type HostReading } from '#domain/hosts/host-reading'
import type { Metric, Sample } from './exposition.ts'

const PLACE = ['device', 'mountpoint', 'fstype']

/**
 * The host in the names and units of Prometheus' node exporter. Of several processes on a host, only the one that
 * samples has its counters.
 */
export function hostMetrics({ reading }: Pick<HostMetrics, 'reading'>): Metric[] {
  const each = (samplesOf: (reading: HostReading) => Sample[]) => () => {
    const now = reading()
    return now ? samplesOf(now) : []
  }
  const memory = (name: keyof HostReading['memory']) => each((now) => [[{}, now.memory[name]]])
  const load = (name: 'load1' | 'load5' | 'load15') => each((now) => (now.load ? [[{}, now.load[name]]] : []))
  const disk = (name: 'readBytes' | 'writtenBytes' | 'busySeconds') =>
    each((now) => (now.devices ?? []).map((device) => [{ device: device.name }, device[name]]))
  const network = (name: 'receivedBytes' | 'sentBytes') =>
    each((now) => (now.interfaces ?? []).map((device) => [{ device: device.name }, device[name]]))
  const space = (name: 'sizeBytes' | 'availableBytes') =>
    each((now) =>
      (now.filesystems ?? []).map(({ device, mountPoint, type, ...sizes }) => [
        { device, mountpoint: mountPoint, fstype: type },
        sizes[name]
      ])
    )

  return [
    {
      name: 'host_cpu_seconds_total',
      help: 'Seconds each core spent in each mode since boot.',
      labels: ['cpu', 'mode'],
      samples: each(({ cores }) =>
        cores.flatMap((core, cpu) => CPU_MODES.map((mode): Sample => [{ cpu, mode }, core[mode]]))
      )
    },
    { name: 'host_memory_total_bytes', help: 'Memory of the host.', samples: memory('totalBytes') },
    {
      name: 'host_memory_available_bytes',
      help: 'Memory that programs could still get.',
      samples: memory('availableBytes')
    },
    { name: 'host_memory_free_bytes', help: 'Memory that nothing holds.', samples: memory('freeBytes') },
    {
      name: 'host_memory_cached_bytes',
      help: 'Memory that holds copies of what is on disks.',
      samples: memory('cachedBytes')
    },
    { name: 'host_load1', help: 'Load average over 1 minute.', samples: load('load1') },
    { name: 'host_load5', help: 'Load average over 5 minutes.', samples: load('load5') },
    { name: 'host_load15', help: 'Load average over 15 minutes.', samples: load('load15') },
    {
      name: 'host_filesystem_size_bytes',
      help: 'Size of a filesystem.',
      labels: PLACE,
      samples: space('sizeBytes')
    },
    {
      name: 'host_filesystem_avail_bytes',
      help: 'Space that others than root can still get.',
      labels: PLACE,
      samples: space('availableBytes')
    },
    {
      name: 'host_disk_read_bytes_total',
      help: 'Bytes read from a device since boot.',
      labels: ['device'],
      samples: disk('readBytes')
    },
    {
      name: 'host_disk_written_bytes_total',
      help: 'Bytes written to a device since boot.',
      labels: ['device'],
      samples: disk('writtenBytes')
    },
    {
      name: 'host_disk_io_time_seconds_total',
      help: 'Seconds a device was busy since boot.',
      labels: ['device'],
      samples: disk('busySeconds')
    },
    {
      name: 'host_network_receive_bytes_total',
      help: 'Bytes received since boot.',
      labels: ['device'],
      samples: network('receivedBytes')
    },
    {
      name: 'host_network_transmit_bytes_total',
      help: 'Bytes sent since boot.',
      labels: ['device'],
      samples: network('sentBytes')
    },
    {
      name: 'host_uptime_seconds',
      help: 'Seconds since the host started.',
      samples: each(({ uptimeSeconds }) => [[{}, uptimeSeconds]])
    },
    {
      name: 'host_temperature_celsius',
      help: 'What a sensor says.',
      labels: ['sensor'],
      samples: each((now) => (now.temperatures ?? []).map(({ sensor, celsius }) => [{ sensor }, celsius]))
    }
  ]
}
