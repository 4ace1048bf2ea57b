import { closed, Fields, PageQuery, pageOf, ref, Time } from '@fieldgate/types'
import { Type } from 'typebox'

export const ContainerParams = Type.Object({
  id: Type.String(),
  cid: Type.String({ description: 'The id of the container, or its name.' })
})

export const ContainerListQuery = Type.Object(
  {
    ...PageQuery.properties,
    ...Fields.properties,
    state: Type.Optional(
      Type.Enum(['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead'], {
        description: "Docker's word for what the container does."
      })
    )
  },
  closed
)

const id = '4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c'
const self = `/api/v1/hosts/edge-1/containers/${id}`

export const Container = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    image: Type.String(),
    state: Type.String({ description: "Docker's word, such as running or exited." }),
    health: Type.Enum(['none', 'starting', 'healthy', 'unhealthy'], {
      description: "What the container's own check last said; `none`: it has no check."
    }),
    restarts: Type.Integer({
      minimum: 0,
      description: 'How often it started again since this service began to watch it.'
    }),
    createdAt: Time,
    labels: Type.Record(Type.String(), Type.String()),
    links: Type.Object({ self: Type.String(), stats: Type.String() }, closed)
  },
  {
    $id: 'Container',
    title: 'Container',
    description: 'A container of the host.',
    ...closed,
    xml: { name: 'container' },
    examples: [
      {
        id,
        name: 'db',
        image: 'postgres:18',
        state: 'running',
        health: 'healthy',
        restarts: 0,
        createdAt: '2026-01-02T03:04:05.000Z',
        labels: { site: 'north' },
        links: { self, stats: `${self}/stats` }
      }
    ]
  }
)

export const ContainerPage = pageOf(ref(Container), 'containers')

const Bytes = (description: string) => Type.Integer({ minimum: 0, description })

export const ContainerUsage = Type.Object(
  {
    sampledAt: Time,
    cpuPercent: Type.Number({ minimum: 0, description: 'As `docker stats` shows it: 100 is one core.' }),
    cpuSeconds: Type.Number({ minimum: 0, description: 'Since the start.' }),
    memoryUsedBytes: Bytes('Without the page cache.'),
    memoryLimitBytes: Bytes("The container's limit, or all the host has."),
    memoryPercent: Type.Number({ minimum: 0 }),
    receivedBytes: Bytes('Over its networks, since the start.'),
    sentBytes: Bytes('Over its networks, since the start.'),
    readBytes: Bytes('From devices, since the start.'),
    writtenBytes: Bytes('To devices, since the start.'),
    pids: Type.Integer({ minimum: 0, description: 'Processes and threads.' })
  },
  {
    $id: 'ContainerUsage',
    title: 'Container usage',
    description: 'What a container uses, in the numbers of `docker stats`.',
    ...closed,
    xml: { name: 'containerUsage' },
    examples: [
      {
        sampledAt: '2026-01-02T03:04:05.678Z',
        cpuPercent: 12.35,
        cpuSeconds: 1_234.5,
        memoryUsedBytes: 104_857_600,
        memoryLimitBytes: 536_870_912,
        memoryPercent: 19.53,
        receivedBytes: 4_096,
        sentBytes: 2_048,
        readBytes: 1_048_576,
        writtenBytes: 0,
        pids: 7
      }
    ]
  }
)

/** Sent as Docker wrote it: no handler gives an object of it. */
export const DockerStats = Type.Unsafe<never>({
  $id: 'DockerStats',
  type: 'object',
  title: 'Docker statistics',
  description: "The Docker Engine's own document of GET /containers/{id}/stats, untouched.",
  required: ['name', 'read', 'preread'],
  properties: { name: { type: 'string' }, read: { type: 'string' }, preread: { type: 'string' } },
  additionalProperties: true,
  examples: [
    { name: '/db', read: '2026-01-02T03:04:05.678901234Z', preread: '2026-01-02T03:04:04.676543210Z' }
  ]
})

export const StatsQuery = Type.Object(
  {
    raw: Type.Boolean({
      default: false,
      description: "Docker's own document, in JSON whatever is accepted."
    }),
    ...Fields.properties
  },
  closed
)
