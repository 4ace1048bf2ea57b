import { closed, Fields, listOf, nullable, PageQuery, pageOf, ref, Time } from '@fieldgate/types'
import { type Static, Type } from 'typebox'

export type SampleQuery = Static<typeof SampleQuery>
/** With `from`, `to` or `step` the answer is the history, without them the sample of now. */
export const SampleQuery = Type.Object(
  {
    from: Type.Optional(Time),
    to: Type.Optional(Time),
    step: Type.Optional(
      Type.Enum(['2s', '1m', '10m'], {
        description:
          'How fine: 2s reaches back 15 minutes, 1m a day, 10m as long as samples are kept. Without it, the finest that reaches back to `from`.'
      })
    ),
    ...PageQuery.properties,
    ...Fields.properties
  },
  closed
)

const sampledAt = '2026-01-02T03:04:05.678Z'
const Percent = (description: string) => Type.Number({ minimum: 0, maximum: 100, description })
const Bytes = (description: string) => Type.Integer({ minimum: 0, description })
const Rate = nullable(
  Type.Integer({ minimum: 0, description: 'Since the sample before; null where the counter began anew.' })
)

export const CpuSample = Type.Object(
  {
    sampledAt: Time,
    usedPercent: Percent('Of all cores together, since the sample before.'),
    corePercents: listOf(Type.Number({ xml: { name: 'corePercent' } }), {
      description: 'The same of each core.'
    })
  },
  {
    $id: 'CpuSample',
    title: 'CPU sample',
    description: 'How busy the CPU was at a moment.',
    ...closed,
    xml: { name: 'cpuSample' },
    examples: [{ sampledAt, usedPercent: 12.5, corePercents: [20, 5] }]
  }
)

export const MemorySample = Type.Object(
  {
    sampledAt: Time,
    totalBytes: Bytes('All there is.'),
    usedBytes: Bytes('What programs cannot get: not the page cache, which gives way to them.'),
    availableBytes: Bytes('What programs can still get.'),
    cachedBytes: Bytes('Copies of what is on disks.'),
    freeBytes: Bytes('Held by nothing at all.'),
    swapTotalBytes: Bytes('Swap space.'),
    swapFreeBytes: Bytes('Swap space that is free.'),
    usedPercent: Percent('usedBytes of totalBytes.')
  },
  {
    $id: 'MemorySample',
    title: 'Memory sample',
    description: 'How full the memory was at a moment.',
    ...closed,
    xml: { name: 'memorySample' },
    examples: [
      {
        sampledAt,
        totalBytes: 8_000_000_000,
        usedBytes: 3_000_000_000,
        availableBytes: 5_000_000_000,
        cachedBytes: 2_900_000_000,
        freeBytes: 2_000_000_000,
        swapTotalBytes: 0,
        swapFreeBytes: 0,
        usedPercent: 37.5
      }
    ]
  }
)

export const LoadSample = Type.Object(
  { sampledAt: Time, load1: Type.Number(), load5: Type.Number(), load15: Type.Number() },
  {
    $id: 'LoadSample',
    title: 'Load sample',
    description: 'How many tasks ran or waited, on average over 1, 5 and 15 minutes.',
    ...closed,
    xml: { name: 'loadSample' },
    examples: [{ sampledAt, load1: 0.52, load5: 0.58, load15: 0.59 }]
  }
)

const Filesystem = Type.Object(
  {
    mountPoint: Type.String(),
    device: Type.String(),
    type: Type.String(),
    sizeBytes: Bytes('All there is.'),
    usedBytes: Bytes('What files take.'),
    availableBytes: Bytes('What others than root can still get.'),
    usedPercent: Percent('As `df` has it: of what is used and what others than root can get.')
  },
  { ...closed, xml: { name: 'filesystem' } }
)

const Device = Type.Object(
  {
    name: Type.String(),
    reads: Type.Integer(),
    writes: Type.Integer(),
    readBytes: Bytes('Since boot.'),
    writtenBytes: Bytes('Since boot.'),
    readBytesPerSecond: Rate,
    writtenBytesPerSecond: Rate,
    busyPercent: nullable(Percent('Of the time, at least one request was under way.'))
  },
  { ...closed, xml: { name: 'device' } }
)

export const DiskSample = Type.Object(
  {
    sampledAt: Time,
    filesystems: listOf(Filesystem, { description: 'On local devices.' }),
    devices: listOf(Device, { description: 'Empty where the system does not tell.' })
  },
  {
    $id: 'DiskSample',
    title: 'Disk sample',
    description: 'How full and how busy the disks were at a moment.',
    ...closed,
    xml: { name: 'diskSample' },
    examples: [
      {
        sampledAt,
        filesystems: [
          {
            mountPoint: '/',
            device: '/dev/sda1',
            type: 'ext4',
            sizeBytes: 100_000_000_000,
            usedBytes: 40_000_000_000,
            availableBytes: 55_000_000_000,
            usedPercent: 42.11
          }
        ],
        devices: [
          {
            name: 'sda',
            reads: 1_200,
            writes: 3_400,
            readBytes: 5_600_000,
            writtenBytes: 7_800_000,
            readBytesPerSecond: 0,
            writtenBytesPerSecond: 4_096,
            busyPercent: 0.4
          }
        ]
      }
    ]
  }
)

const Interface = Type.Object(
  {
    name: Type.String(),
    receivedBytes: Bytes('Since boot.'),
    sentBytes: Bytes('Since boot.'),
    receivedBytesPerSecond: Rate,
    sentBytesPerSecond: Rate,
    receiveErrors: Type.Integer(),
    sendErrors: Type.Integer(),
    receiveDrops: Type.Integer(),
    sendDrops: Type.Integer()
  },
  { ...closed, xml: { name: 'interface' } }
)

export const NetworkSample = Type.Object(
  { sampledAt: Time, interfaces: listOf(Interface) },
  {
    $id: 'NetworkSample',
    title: 'Network sample',
    description: "What went through the host's interfaces; those of containers are with the containers.",
    ...closed,
    xml: { name: 'networkSample' },
    examples: [
      {
        sampledAt,
        interfaces: [
          {
            name: 'eth0',
            receivedBytes: 5_133_106_794,
            sentBytes: 13_721_421,
            receivedBytesPerSecond: 1_024,
            sentBytesPerSecond: 512,
            receiveErrors: 0,
            sendErrors: 0,
            receiveDrops: 0,
            sendDrops: 0
          }
        ]
      }
    ]
  }
)

export const CpuSamplePage = pageOf(ref(CpuSample), 'cpuSamples')
export const MemorySamplePage = pageOf(ref(MemorySample), 'memorySamples')
export const LoadSamplePage = pageOf(ref(LoadSample), 'loadSamples')
export const DiskSamplePage = pageOf(ref(DiskSample), 'diskSamples')
export const NetworkSamplePage = pageOf(ref(NetworkSample), 'networkSamples')

export const sampleSchemas = [CpuSample, MemorySample, LoadSample, DiskSample, NetworkSample]
