import { Fields, PageQuery, pageOf, ref, Time } from '@fieldgate/types'
import { Type } from 'typebox'

export const GatewayEvent = Type.Object(
  {
    id: Type.Integer({ description: 'Goes up with time; a stream resumes behind it by Last-Event-ID.' }),
    gatewayId: Type.String(),
    state: Type.Enum(['online', 'offline']),
    occurredAt: Time
  },
  {
    $id: 'GatewayEvent',
    title: 'Gateway event',
    description: 'A gateway came online, or fell silent.',
    additionalProperties: false,
    xml: { name: 'event' },
    examples: [{ id: 12, gatewayId: 'roof-north', state: 'offline', occurredAt: '2026-01-02T03:04:05.678Z' }]
  }
)

export const EventQuery = Type.Object({
  ...PageQuery.properties,
  sort: Type.Enum(['id', '-id'], { default: '-id', description: 'Newest first unless it says otherwise.' }),
  ...Fields.properties
})

export const EventPage = pageOf(ref(GatewayEvent), 'events')
