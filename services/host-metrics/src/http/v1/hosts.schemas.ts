import { PageQuery, pageOf, ref } from '@fieldgate/types'
import { Type } from 'typebox'

const time = () => Type.String({ format: 'date-time' })

export const HostParams = Type.Object({ id: Type.String() })

export const HostListQuery = Type.Pick(PageQuery, ['limit'], { additionalProperties: false })

/** With `from` or `to` the answer is the history, without them the sample of now. */
export const SampleQuery = Type.Object(
  {
    from: Type.Optional(time()),
    to: Type.Optional(time()),
    limit: PageQuery.properties.limit,
    cursor: Type.Optional(
      Type.String({ pattern: '^[0-9]{13}$', description: 'Opaque: `page.next` of the answer before.' })
    )
  },
  { additionalProperties: false }
)

export const Host = Type.Object(
  {
    id: Type.String(),
    links: Type.Object({
      self: Type.String(),
      cpu: Type.String(),
      memory: Type.String(),
      containers: Type.String()
    })
  },
  {
    $id: 'Host',
    description: 'A machine that is measured.',
    xml: { name: 'host' },
    examples: [
      {
        id: 'edge-1',
        links: {
          self: '/api/v1/hosts/edge-1',
          cpu: '/api/v1/hosts/edge-1/cpu',
          memory: '/api/v1/hosts/edge-1/memory',
          containers: '/api/v1/hosts/edge-1/containers'
        }
      }
    ]
  }
)

export const CpuSample = Type.Object(
  {
    sampledAt: time(),
    usedPercent: Type.Number({ description: 'Of all cores together, since the sample before.' })
  },
  {
    $id: 'CpuSample',
    description: 'How busy the CPU was at a moment.',
    xml: { name: 'cpuSample' },
    examples: [{ sampledAt: '2026-01-02T03:04:05.678Z', usedPercent: 12.5 }]
  }
)

export const MemorySample = Type.Object(
  {
    sampledAt: time(),
    totalBytes: Type.Integer(),
    freeBytes: Type.Integer(),
    availableBytes: Type.Integer({ description: 'What programs can still get: the page cache gives way.' }),
    usedPercent: Type.Number({ description: 'All that is not free: the page cache counts as used.' })
  },
  {
    $id: 'MemorySample',
    description: 'How full the memory was at a moment.',
    xml: { name: 'memorySample' },
    examples: [
      {
        sampledAt: '2026-01-02T03:04:05.678Z',
        totalBytes: 8_000_000_000,
        freeBytes: 2_000_000_000,
        availableBytes: 5_000_000_000,
        usedPercent: 75
      }
    ]
  }
)

export const HostPage = pageOf(ref(Host), 'hosts')
export const CpuSamplePage = pageOf(ref(CpuSample), 'cpuSamples')
export const MemorySamplePage = pageOf(ref(MemorySample), 'memorySamples')
