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
  { $id: 'Host' }
)

export const CpuSample = Type.Object(
  {
    sampledAt: time(),
    usedPercent: Type.Number({ description: 'Of all cores together, since the sample before.' })
  },
  { $id: 'CpuSample' }
)

export const MemorySample = Type.Object(
  {
    sampledAt: time(),
    totalBytes: Type.Integer(),
    freeBytes: Type.Integer(),
    availableBytes: Type.Integer({ description: 'What programs can still get: the page cache gives way.' }),
    usedPercent: Type.Number({ description: 'All that is not free: the page cache counts as used.' })
  },
  { $id: 'MemorySample' }
)

export const HostPage = pageOf(ref(Host), 'hosts')
export const CpuSamplePage = pageOf(ref(CpuSample), 'cpuSamples')
export const MemorySamplePage = pageOf(ref(MemorySample), 'memorySamples')
