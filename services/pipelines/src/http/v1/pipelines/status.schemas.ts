import { closed, listOf, nullable, Time } from '@fieldgate/types'
import { type Static, Type } from 'typebox'

export type PipelineStatus = Static<typeof PipelineStatus>
export const PipelineStatus = Type.Object(
  {
    online: Type.Boolean(),
    lastSeenAt: nullable(Time),
    expectedIntervalSeconds: Type.Integer()
  },
  {
    $id: 'PipelineStatus',
    title: 'Pipeline status',
    description: 'Whether a pipeline is heard from; silent for three expected intervals it is offline.',
    ...closed,
    xml: { name: 'pipelineStatus' },
    examples: [{ online: true, lastSeenAt: '2026-01-02T03:04:05.678Z', expectedIntervalSeconds: 60 }]
  }
)

const counted = Type.Integer({ minimum: 0 })

export const PipelineSummary = Type.Object(
  {
    neverSeen: counted,
    online: counted,
    offline: counted,
    total: counted,
    readings: Type.Integer({
      minimum: 0,
      description: 'That these pipelines have sent so far: what it grows by in a second is how many come in.'
    })
  },
  {
    $id: 'PipelineSummary',
    title: 'Pipeline summary',
    description: 'How many pipelines are in each state.',
    ...closed,
    xml: { name: 'pipelineSummary' },
    examples: [{ neverSeen: 1, online: 7, offline: 2, total: 10, readings: 86_400 }]
  }
)

export const PipelineUsage = Type.Object(
  {
    policies: listOf(
      Type.Object(
        {
          name: Type.String(),
          quota: Type.Integer(),
          windowSeconds: Type.Integer(),
          used: Type.Integer({ description: 'This call included.' }),
          resetSeconds: Type.Integer({ description: 'Until all of the quota is there again.' })
        },
        { ...closed, xml: { name: 'policy' } }
      )
    )
  },
  {
    $id: 'PipelineUsage',
    title: 'Pipeline usage',
    description: 'The policies that count the calls of whoever asks, the device or one of its people.',
    ...closed,
    xml: { name: 'pipelineUsage' },
    examples: [{ policies: [{ name: 'device', quota: 1200, windowSeconds: 60, used: 12, resetSeconds: 41 }] }]
  }
)
