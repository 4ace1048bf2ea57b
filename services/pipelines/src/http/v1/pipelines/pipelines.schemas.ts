import {
  closed,
  Fields,
  listOf,
  nullable,
  PageQuery,
  pageOf,
  ref,
  storableText,
  storableTime,
  Time
} from '@fieldgate/types'
import { type Static, Type } from 'typebox'
import { PINS } from '#domain/readings/pins'
import { PipelineStatus } from './status.schemas.ts'

export const PipelineId = Type.String({ pattern: '^[0-9]{8}$', description: 'Eight digits.' })
export const PipelineParams = Type.Object({ id: PipelineId })

const Key = Type.String({ minLength: 16, maxLength: 32, description: 'Any 16 characters.' })

const label = nullable(Type.String({ maxLength: 128 }))
const pins = listOf(
  Type.Object(
    {
      pin: Type.Enum(PINS),
      name: Type.String({ minLength: 1, maxLength: 64 }),
      unit: Type.Optional(nullable(Type.String({ maxLength: 16 }))),
      min: Type.Optional(nullable(Type.Number())),
      max: Type.Optional(nullable(Type.Number()))
    },
    { ...closed, xml: { name: 'pin' } }
  ),
  { maxItems: 12, description: 'What pins stand for, each at most once. The bounds are for display.' }
)

const interval = {
  minimum: 1,
  maximum: 2_678_400,
  description:
    'How often it is heard from; silent for three of these it is offline. 60 unless it says otherwise.'
}
const expectedIntervalSeconds = Type.Integer(interval)

const xml = { name: 'pipeline' }
const EXAMPLE = {
  label: 'Boiler',
  pins: [{ pin: 'ivp1', name: 'Temperature', unit: '°C', min: 0, max: 120 }],
  expectedIntervalSeconds: 60
}

const resource = {
  id: PipelineId,
  label,
  pins,
  expectedIntervalSeconds,
  ownerId: nullable(Type.String({ description: 'The member it belongs to; null: the operators.' })),
  status: Type.Optional(ref(PipelineStatus)),
  createdAt: Time,
  updatedAt: Time,
  links: Type.Object(
    { self: Type.String(), pins: Type.String(), readings: Type.String(), status: Type.String() },
    closed
  )
}
const RESOURCE_EXAMPLE = {
  id: '00000042',
  ...EXAMPLE,
  ownerId: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  links: {
    self: '/api/v1/pipelines/00000042',
    pins: '/api/v1/pipelines/00000042/pins',
    readings: '/api/v1/pipelines/00000042/readings',
    status: '/api/v1/pipelines/00000042/status'
  }
}

export type Pipeline = Static<typeof Pipeline>
export const Pipeline = Type.Object(resource, {
  $id: 'Pipeline',
  title: 'Pipeline',
  description: "A device's named stream of values.",
  ...closed,
  xml,
  examples: [RESOURCE_EXAMPLE]
})

export const CreatedPipeline = Type.Object(
  { ...resource, key: Key },
  {
    $id: 'CreatedPipeline',
    title: 'Pipeline, just made',
    description: 'With its key, which is shown this once.',
    ...closed,
    xml,
    examples: [{ ...RESOURCE_EXAMPLE, key: 'h8Yt2LmQz0PvXa5R' }]
  }
)

export const NewPipeline = Type.Object(
  {
    id: Type.Optional(PipelineId),
    key: Type.Optional(Key),
    label: Type.Optional(label),
    pins: Type.Optional(pins),
    expectedIntervalSeconds: Type.Optional(expectedIntervalSeconds)
  },
  {
    $id: 'NewPipeline',
    title: 'New pipeline',
    description: 'Id and key are drawn where they are left out.',
    ...closed,
    xml,
    examples: [EXAMPLE]
  }
)

export type PipelineProfile = Static<typeof PipelineProfile>
export const PipelineProfile = Type.Object(
  {
    label: Type.Optional(label),
    pins: Type.Optional(Type.Unsafe<Static<typeof pins> | null>({ ...pins, type: ['array', 'null'] })),
    expectedIntervalSeconds: Type.Optional(nullable(expectedIntervalSeconds))
  },
  {
    $id: 'PipelineProfile',
    title: 'Pipeline, patched',
    description: 'RFC 7396: null resets a member; the list of pins is replaced as a whole.',
    ...closed,
    xml,
    examples: [{ label: 'Boiler, cellar' }]
  }
)

export const KeyRotation = Type.Object(
  {
    key: Type.Optional(Key),
    graceSeconds: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 86_400,
        default: 0,
        description: 'For so long the key before opens too.'
      })
    )
  },
  {
    $id: 'KeyRotation',
    title: 'Key rotation',
    description: 'The new key is drawn where none is given.',
    ...closed,
    xml: { name: 'keyRotation' },
    examples: [{ graceSeconds: 3600 }]
  }
)

export const PipelineKey = Type.Object(
  { key: Key },
  {
    $id: 'PipelineKey',
    title: 'Pipeline key',
    description: 'Shown this once.',
    ...closed,
    xml: { name: 'pipelineKey' },
    examples: [{ key: 'h8Yt2LmQz0PvXa5R' }]
  }
)

export type PipelineQuery = Static<typeof PipelineQuery>
export const PipelineQuery = Type.Object({
  ...PageQuery.properties,
  sort: Type.Enum(['id', '-id'], { default: 'id' }),
  q: Type.Optional(
    storableText({
      minLength: 1,
      maxLength: 128,
      description: 'A part of the id or the label.'
    })
  ),
  'createdAt.gte': Type.Optional(storableTime({ description: 'Not made before.' })),
  'createdAt.lt': Type.Optional(storableTime({ description: 'Made before.' })),
  include: Type.Optional(
    Type.Array(Type.String({ pattern: '^(total|status)(,(total|status))*$' }), {
      minItems: 1,
      maxItems: 2,
      description: 'How many there are, and whether each is heard from.'
    })
  ),
  ...Fields.properties
})
export const PipelinePage = pageOf(ref(Pipeline), 'pipelines')
