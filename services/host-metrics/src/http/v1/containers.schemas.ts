import { PageQuery, pageOf, ref } from '@fieldgate/types'
import { Type } from 'typebox'

export const ContainerParams = Type.Object({
  id: Type.String(),
  cid: Type.String({ description: 'The id of the container, or its name.' })
})

export const ContainerListQuery = Type.Object(PageQuery.properties, { additionalProperties: false })

export const Container = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    image: Type.String(),
    state: Type.String({ description: "Docker's word, such as running or paused." }),
    createdAt: Type.String({ format: 'date-time' }),
    labels: Type.Record(Type.String(), Type.String()),
    links: Type.Object({ stats: Type.String() })
  },
  {
    $id: 'Container',
    description: 'A running container.',
    xml: { name: 'container' },
    examples: [
      {
        id: '4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c',
        name: 'db',
        image: 'postgres:18',
        state: 'running',
        createdAt: '2026-01-02T03:04:05.000Z',
        labels: { site: 'north' },
        links: {
          stats:
            '/api/v1/hosts/edge-1/containers/4a5e6f708192a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c/stats'
        }
      }
    ]
  }
)

export const ContainerPage = pageOf(ref(Container), 'containers')

/** Sent as Docker wrote it: text in the handler. */
export const ContainerStats = Type.Unsafe<string>({
  type: 'object',
  description: "The Docker Engine's own document of GET /containers/{id}/stats, untouched."
})
