import { listOf, nullable, PageQuery, pageOf, ref } from '@fieldgate/types'
import { type Static, Type } from 'typebox'
import { INTEGER_PINS, STRING_PINS } from '#domain/pins'

const closed = { additionalProperties: false }

export const PipelineId = Type.String({ pattern: '^[0-9]{8}$', description: 'Eight digits.' })
export const PipelineParams = Type.Object({ id: PipelineId })

const Key = Type.String({ minLength: 16, maxLength: 32, description: 'Any 16 characters.' })

const label = nullable(Type.String({ maxLength: 128 }))
const pins = listOf(
  Type.Object(
    {
      pin: Type.Enum([...INTEGER_PINS, ...STRING_PINS]),
      name: Type.String({ minLength: 1, maxLength: 64 }),
      unit: Type.Optional(nullable(Type.String({ maxLength: 16 }))),
      min: Type.Optional(nullable(Type.Number())),
      max: Type.Optional(nullable(Type.Number()))
    },
    { ...closed, xml: { name: 'pin' } }
  ),
  { maxItems: 12, description: 'What pins stand for. The bounds are for display.' }
)

const xml = { name: 'pipeline' }
const EXAMPLE = {
  label: 'Boiler',
  pins: [{ pin: 'ivp1', name: 'Temperature', unit: '°C', min: 0, max: 120 }]
}

const resource = {
  id: PipelineId,
  label,
  pins,
  ownerId: nullable(Type.String({ description: 'The member it belongs to; null: the operators.' })),
  createdAt: Type.String({ format: 'date-time' }),
  updatedAt: Type.String({ format: 'date-time' }),
  links: Type.Object({ self: Type.String(), pins: Type.String(), readings: Type.String() }, closed)
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
    readings: '/api/v1/pipelines/00000042/readings'
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
    pins: Type.Optional(pins)
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
    pins: Type.Optional(Type.Unsafe<Static<typeof pins> | null>({ ...pins, type: ['array', 'null'] }))
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

const fields = Type.Optional(Type.String({ maxLength: 512, examples: ['id,label'] }))

export const PipelineFields = Type.Object({ fields })
export const PipelineQuery = Type.Object({
  ...PageQuery.properties,
  sort: Type.Enum(['id', '-id'], { default: 'id' }),
  fields
})
export const PipelinePage = pageOf(ref(Pipeline), 'pipelines')
