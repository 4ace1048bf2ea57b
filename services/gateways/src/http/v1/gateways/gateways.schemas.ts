import {
  closed,
  Fields,
  listOf,
  nullable,
  PageQuery,
  pageOf,
  ref,
  storableText,
  Time
} from '@fieldgate/types'
import { type Static, Type } from 'typebox'
import { cursor, Device } from '../devices/devices.schemas.ts'

export const xml = { name: 'gateway' }

/** Any text that can be kept finds a gateway or device; only what v1 makes is held to a narrower pattern. */
export const nameInPath = storableText({ minLength: 1, maxLength: 2048 })

export const GatewayParams = Type.Object({ id: nameInPath })

export const lat = Type.Number({ minimum: -90, maximum: 90 })
export const lon = Type.Number({ minimum: -180, maximum: 180 })
const tags = listOf(Type.String({ minLength: 1, maxLength: 64, xml: { name: 'tag' } }), {
  maxItems: 32,
  uniqueItems: true
})
const metadata = Type.Unsafe<Record<string, unknown>>({
  type: 'object',
  additionalProperties: true,
  maxProperties: 64,
  description: "The client's own; up to 8 KiB."
})

export const members = {
  name: nullable(Type.String({ minLength: 1, maxLength: 128 })),
  description: nullable(Type.String({ maxLength: 2000 })),
  location: nullable(Type.Object({ lat, lon }, closed)),
  tags,
  metadata,
  expectedIntervalSeconds: Type.Integer({
    minimum: 1,
    maximum: 2_678_400,
    description:
      'How often it is heard from; silent for three of these it is offline. 60 unless it says otherwise.'
  })
}

export const EXAMPLE = {
  name: 'Roof, north',
  description: null,
  location: { lat: 52.52, lon: 13.405 },
  tags: ['site:a', 'floor:3'],
  metadata: { installer: 'Acme' },
  expectedIntervalSeconds: 60,
  devices: [{ name: 'Battery', voltage: 48.2 }]
}

export const Gateway = Type.Object(
  {
    id: Type.String(),
    ...members,
    devices: listOf(ref(Device)),
    ownerId: nullable(Type.String({ description: 'The member it belongs to; null: the operators.' })),
    state: Type.Enum(['neverSeen', 'online', 'offline']),
    lastSeenAt: nullable(Time),
    createdAt: Time,
    updatedAt: Time,
    links: Type.Object({
      self: Type.String(),
      devices: Type.String(),
      events: Type.String(),
      heartbeats: Type.String(),
      photo: Type.String()
    })
  },
  {
    $id: 'Gateway',
    title: 'Gateway',
    description: 'A gateway with its devices, and whether it is there.',
    additionalProperties: false,
    xml,
    examples: [
      {
        id: 'roof-north',
        ...EXAMPLE,
        ownerId: null,
        state: 'online',
        lastSeenAt: '2026-01-02T03:04:05.678Z',
        createdAt: '2026-01-01T00:00:00.000Z',
        updatedAt: '2026-01-02T03:04:05.678Z',
        links: {
          self: '/api/v1/gateways/roof-north',
          devices: '/api/v1/gateways/roof-north/devices',
          events: '/api/v1/gateways/roof-north/events',
          heartbeats: '/api/v1/gateways/roof-north/heartbeats',
          photo: '/api/v1/gateways/roof-north/photo'
        }
      }
    ]
  }
)

const SORTS = ['id', '-id', 'name', '-name', 'lastSeenAt', '-lastSeenAt', 'createdAt', '-createdAt'] as const

export const GatewayQuery = Type.Object({
  ...PageQuery.properties,
  cursor,
  sort: Type.Enum([...SORTS], { default: 'id' }),
  state: Type.Optional(Type.Array(Type.Enum(['neverSeen', 'online', 'offline']), { maxItems: 3 })),
  tag: Type.Optional(
    Type.Array(storableText({ maxLength: 64 }), {
      maxItems: 10,
      description: 'Each of them must be there.'
    })
  ),
  q: Type.Optional(
    storableText({
      minLength: 1,
      maxLength: 128,
      description: 'A part of the id, the name or the description.'
    })
  ),
  'lastSeenAt.lt': Type.Optional(Time),
  include: Type.Optional(Type.Enum(['total'])),
  ...Fields.properties
})

export const GatewayPage = pageOf(ref(Gateway), 'gateways')

const counted = Type.Integer({ minimum: 0 })

export const GatewaySummary = Type.Object(
  { neverSeen: counted, online: counted, offline: counted, total: counted },
  {
    $id: 'GatewaySummary',
    title: 'Gateway summary',
    description: 'How many gateways are in each state.',
    additionalProperties: false,
    xml: { name: 'gatewaySummary' },
    examples: [{ neverSeen: 1, online: 7, offline: 2, total: 10 }]
  }
)

export type WireGateway = Static<typeof Gateway>
export type GatewayQuery = Static<typeof GatewayQuery>
