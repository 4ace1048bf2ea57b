import { closed, Fields, listOf, nullable, PageQuery, pageOf, ref, Time } from '@fieldgate/types'
import { Type } from 'typebox'

export const HostListQuery = Type.Object({ limit: PageQuery.properties.limit, ...Fields.properties }, closed)

const Temperature = Type.Object(
  { sensor: Type.String(), celsius: Type.Number() },
  { ...closed, xml: { name: 'temperature' } }
)

export const Host = Type.Object(
  {
    id: Type.String(),
    sampledAt: nullable(Time),
    uptimeSeconds: nullable(
      Type.Number({ description: 'Null, as all but the id, while no sample is there.' })
    ),
    temperatures: listOf(Temperature, { description: 'Empty where no sensor can be read.' }),
    links: Type.Object(
      {
        self: Type.String(),
        cpu: Type.String(),
        memory: Type.String(),
        load: Type.String(),
        disks: Type.String(),
        network: Type.String(),
        containers: Type.String(),
        stream: Type.String(),
        events: Type.String()
      },
      closed
    )
  },
  {
    $id: 'Host',
    title: 'Host',
    description: 'A machine that is measured.',
    ...closed,
    xml: { name: 'host' },
    examples: [
      {
        id: 'edge-1',
        sampledAt: '2026-01-02T03:04:05.678Z',
        uptimeSeconds: 86_400.25,
        temperatures: [{ sensor: 'coretemp Package id 0', celsius: 41.5 }],
        links: {
          self: '/api/v1/hosts/edge-1',
          cpu: '/api/v1/hosts/edge-1/cpu',
          memory: '/api/v1/hosts/edge-1/memory',
          load: '/api/v1/hosts/edge-1/load',
          disks: '/api/v1/hosts/edge-1/disks',
          network: '/api/v1/hosts/edge-1/network',
          containers: '/api/v1/hosts/edge-1/containers',
          stream: '/api/v1/hosts/edge-1/stream',
          events: '/api/v1/hosts/edge-1/events'
        }
      }
    ]
  }
)

export const HostPage = pageOf(ref(Host), 'hosts')
