import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseDiskstats } from './diskstats.ts'
import { parseMemory } from './meminfo.ts'
import { parseMounts } from './mounts.ts'
import { parseNetDev } from './net-dev.ts'
import { createProcHostSource } from './proc-host-source.ts'
import { parseCpuTimes } from './stat.ts'

const STAT =
  'cpu  100 20 30 400 50 6 7 8 9 10\ncpu0 50 10 15 200 25 3 3 4 4 5\ncpu1 50 10 15 200 25 3 4 4 5 5\nctxt 12345\n'
const MEMINFO = `MemTotal:       16000 kB
MemFree:         4000 kB
MemAvailable:   10000 kB
Buffers:          500 kB
Cached:          5000 kB
SwapTotal:       2000 kB
SwapFree:        1500 kB
SReclaimable:     500 kB
`
const DISKSTATS = `   7       0 loop0 1 0 8 0 0 0 0 0 0 0 0
   8       0 sda 100 1 2048 10 200 2 4096 20 0 1500 30 0 0 0 0 0 0
   8       1 sda1 90 1 2000 10 190 2 4000 20 0 1400 30 0 0 0 0 0 0
 259       0 nvme0n1 1 0 8 0 0 0 0 0 0 10 0 0 0 0 0 0 0
 259       1 nvme0n1p1 1 0 8 0 0 0 0 0 0 10 0 0 0 0 0 0 0
 252       0 zram0 1 0 8 0 0 0 0 0 0 10 0 0 0 0 0 0 0
`
const NET_DEV = `Inter-|   Receive                                                |  Transmit
 face |bytes    packets errs drop fifo frame compressed multicast|bytes    packets errs drop fifo colls carrier compressed
    lo: 10 1 0 0 0 0 0 0 10 1 0 0 0 0 0 0
  eth0:5133106794  143251    1    2    0     0          0         0 13721421   98873    3    4    0     0       0          0
veth12a: 1 1 0 0 0 0 0 0 1 1 0 0 0 0 0 0
`
const MOUNTS = `proc /proc proc rw 0 0
/dev/sda1 / ext4 rw 0 0
/dev/sda1 /var/lib/docker ext4 rw 0 0
/dev/sdb1 /mnt/my\\040disk xfs rw 0 0
/dev/loop3 /snap/core squashfs ro 0 0
nas:/export /mnt/nas nfs4 rw 0 0
tmpfs /dev/shm tmpfs rw 0 0
`

describe('/proc and /sys', () => {
  const directory = mkdtempSync(join(tmpdir(), 'fieldgate-proc-'))
  const paths = { proc: join(directory, 'proc'), sys: join(directory, 'sys'), root: join(directory, 'root') }
  const write = (file: string, content: string) => {
    mkdirSync(dirname(join(directory, file)), { recursive: true })
    writeFileSync(join(directory, file), content)
  }

  beforeAll(() => {
    write('proc/stat', STAT)
    write('proc/meminfo', MEMINFO)
    write('proc/uptime', '12345.67 20000.00\n')
    write('proc/loadavg', '0.50 0.25 0.12 1/113 24364\n')
    write('proc/diskstats', DISKSTATS)
    write('proc/net/dev', NET_DEV.replaceAll('eth0', 'of-the-container'))
    write('proc/1/net/dev', NET_DEV)
    write('proc/1/mounts', MOUNTS)
    mkdirSync(paths.root)
    write('sys/class/hwmon/hwmon0/name', 'coretemp\n')
    write('sys/class/hwmon/hwmon0/temp1_input', '41500\n')
    write('sys/class/hwmon/hwmon0/temp1_label', 'Package id 0\n')
    write('sys/class/hwmon/hwmon0/temp2_input', 'asleep\n')
    write('sys/class/hwmon/hwmon1/fan1_input', '900\n')
  })
  afterAll(() => rmSync(directory, { recursive: true }))

  it('are read where the host has them', async () => {
    const reading = await createProcHostSource(paths).read()
    expect(reading.cores).toHaveLength(2)
    expect(reading).toMatchObject({
      cpu: { user: 1, idle: 4, steal: 0.08 },
      memory: { totalBytes: 16_384_000 },
      uptimeSeconds: 12_345.67,
      load: { load1: 0.5, load5: 0.25, load15: 0.12 },
      temperatures: [{ sensor: 'coretemp Package id 0', celsius: 41.5 }]
    })
  })

  it("give the host's network, not that of the container they are read from", async () => {
    const { interfaces } = await createProcHostSource(paths).read()
    expect(interfaces!.map(({ name }) => name)).toEqual(['lo', 'eth0'])
  })

  it('give the space of what can be reached below the root, and leave out the rest', async () => {
    const { filesystems } = await createProcHostSource(paths).read()
    expect(filesystems!.map(({ mountPoint }) => mountPoint)).toEqual(['/'])
    const [{ sizeBytes, usedBytes, availableBytes } = { sizeBytes: 0, usedBytes: 0, availableBytes: 0 }] =
      filesystems!
    expect(sizeBytes).toBeGreaterThanOrEqual(usedBytes + availableBytes)
  })

  it('make up nothing of what cannot be read', async () => {
    const bare = { ...paths, proc: join(directory, 'bare'), sys: '/nowhere' }
    for (const [file, content] of [
      ['stat', STAT],
      ['meminfo', MEMINFO],
      ['uptime', '1.5 1\n']
    ] as const) {
      write(`bare/${file}`, content)
    }
    expect(await createProcHostSource(bare).read()).toMatchObject({
      load: null,
      filesystems: null,
      devices: null,
      interfaces: null,
      temperatures: null
    })
  })

  it('without CPU or memory give nothing at all', async () => {
    await expect(createProcHostSource({ ...paths, proc: '/nowhere' }).read()).rejects.toThrow('ENOENT')
  })
})

describe('/proc/stat', () => {
  it.each(['', 'cpu0 1 2 3 4 5 6 7 8\n', 'cpu  1 2 3\n', 'cpu  a b c d e f g h\n'])(
    'gives no CPU times out of %j',
    (stat) => {
      expect(() => parseCpuTimes(stat)).toThrow('/proc/stat')
    }
  )
})

describe('/proc/meminfo', () => {
  it('shows the cache apart, as `free` counts it', () => {
    expect(parseMemory(MEMINFO)).toEqual({
      totalBytes: 16_384_000,
      freeBytes: 4_096_000,
      availableBytes: 10_240_000,
      cachedBytes: 6_000 * 1024,
      swapTotalBytes: 2_048_000,
      swapFreeBytes: 1_536_000
    })
  })

  it.each(['', 'MemTotal: 1 kB\nMemFree: 1 kB\n', MEMINFO.replace('4000', '-4')])(
    'gives no memory out of %j',
    (meminfo) => {
      expect(() => parseMemory(meminfo)).toThrow('/proc/meminfo')
    }
  )
})

describe('/proc/diskstats', () => {
  it('gives whole devices that hold data', () => {
    const devices = parseDiskstats(DISKSTATS)
    expect(devices.map(({ name }) => name)).toEqual(['sda', 'nvme0n1'])
    expect(devices[0]).toEqual({
      name: 'sda',
      reads: 100,
      writes: 200,
      readBytes: 1024 * 1024,
      writtenBytes: 2 * 1024 * 1024,
      busySeconds: 1.5
    })
  })
})

describe('/proc/net/dev', () => {
  it("gives the host's interfaces, without the ends of containers", () => {
    expect(parseNetDev(NET_DEV)[1]).toEqual({
      name: 'eth0',
      receivedBytes: 5_133_106_794,
      sentBytes: 13_721_421,
      receiveErrors: 1,
      sendErrors: 3,
      receiveDrops: 2,
      sendDrops: 4
    })
  })
})

describe('/proc/1/mounts', () => {
  it('gives each local device once, and nothing of the network', () => {
    expect(parseMounts(MOUNTS)).toEqual([
      { device: '/dev/sda1', mountPoint: '/', type: 'ext4' },
      { device: '/dev/sdb1', mountPoint: '/mnt/my disk', type: 'xfs' }
    ])
  })
})
