import { closed, Fields, nullable, PageQuery, pageOf, ref, Time } from '@fieldgate/types'
import { Type } from 'typebox'

export const ContainerEvent = Type.Object(
  {
    id: Type.Integer({ description: 'Goes up with time; a stream resumes behind it by Last-Event-ID.' }),
    containerId: Type.String(),
    containerName: Type.String(),
    image: Type.String(),
    happening: Type.Enum(['start', 'die', 'oom', 'health'], {
      description: '`oom`: the kernel killed a process of it for want of memory.'
    }),
    detail: nullable(
      Type.String({
        description: 'The exit code of one that died, or the new health, where the engine tells.'
      })
    ),
    occurredAt: Time
  },
  {
    $id: 'ContainerEvent',
    title: 'Container event',
    description: 'Something that happened to a container.',
    ...closed,
    xml: { name: 'event' },
    examples: [
      {
        id: 12,
        containerId: '4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c',
        containerName: 'db',
        image: 'postgres:18',
        happening: 'die',
        detail: '137',
        occurredAt: '2026-01-02T03:04:05.678Z'
      }
    ]
  }
)

export const EventQuery = Type.Object(
  {
    ...PageQuery.properties,
    sort: Type.Enum(['id', '-id'], { default: '-id', description: 'Newest first unless it says otherwise.' }),
    ...Fields.properties
  },
  closed
)

export const EventPage = pageOf(ref(ContainerEvent), 'events')
