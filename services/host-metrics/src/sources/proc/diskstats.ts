import type { DeviceCounters } from '#domain/hosts/host-reading'

/** The kernel counts in these, whatever the device has for a sector. */
const SECTOR_BYTES = 512
/** What holds no data of its own: memory, files seen as devices, and parts of a device that is counted whole. */
const NO_DEVICE = /^(z?ram|loop|fd|sr|(h|s|v|xv)d[a-z]+|nvme\d+n\d+p|mmcblk\d+p)\d+$/

/** The block devices in /proc/diskstats. */
export const parseDiskstats = (diskstats: string): DeviceCounters[] =>
  diskstats
    .split('\n')
    .map((line) => line.trim().split(/ +/))
    .filter((fields) => fields.length >= 14 && !NO_DEVICE.test(fields[2]!))
    .map(toCounters)

function toCounters(fields: string[]): DeviceCounters {
  const number = (place: number) => Number(fields[place])
  return {
    name: fields[2]!,
    reads: number(3),
    writes: number(7),
    readBytes: number(5) * SECTOR_BYTES,
    writtenBytes: number(9) * SECTOR_BYTES,
    busySeconds: number(12) / 1000
  }
}
