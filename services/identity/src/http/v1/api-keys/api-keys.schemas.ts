import { listOf, nullable, pageOf, plainText, ref, Scope, Time } from '@fieldgate/types'
import { Type } from 'typebox'
import { API_KEY_SORTS } from '#domain/api-keys/api-key-store'
import { Id, Links, SmallListQuery } from '../wire.ts'

const DAY_SECONDS = 86_400

export const GRACE_SECONDS = DAY_SECONDS

const Name = plainText({ maxLength: 100 })

const Scopes = listOf({ ...Scope, type: 'string', xml: { name: 'scope' } } as typeof Scope, {
  minItems: 1,
  uniqueItems: true
})

const Resources = nullable(
  listOf(Type.String({ pattern: '^[A-Za-z0-9._-]{1,64}$', xml: { name: 'resource' } }), {
    minItems: 1,
    maxItems: 100,
    uniqueItems: true,
    description: 'The only resource ids the key reaches; null: all that its owner does.'
  })
)

const ExpiresAt = nullable({ ...Time, description: 'null: never.' })

export const ApiKeyParams = Type.Object({ id: Id })

export const ApiKeyListQuery = Type.Object({
  ...SmallListQuery.properties,
  sort: Type.Enum([...API_KEY_SORTS], { default: '-createdAt' }),
  ownerId: Type.Optional({ ...Id, description: 'For administrators: who else sees only what it owns.' }),
  q: Type.Optional(plainText({ description: 'A part of the name, in any case.' }))
})

const shown = {
  id: Id,
  prefix: Type.String({ description: 'How the key begins, to tell keys apart.' }),
  ownerId: Id,
  name: Type.String(),
  scopes: Scopes,
  resources: Resources,
  expiresAt: ExpiresAt,
  previousExpiresAt: nullable({
    ...Time,
    description: 'Until when the secret before the last rotation opens too; null: there was none.'
  }),
  lastUsedAt: nullable({ ...Time, description: 'To the minute.' }),
  createdAt: Time,
  updatedAt: Time,
  links: Links
}

const example = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  prefix: 'fg_0a1B2c3D4e5F',
  ownerId: '01890a5d-ac96-7000-8000-000000000000',
  name: 'site A',
  scopes: ['gateways:read'],
  resources: null,
  expiresAt: null,
  previousExpiresAt: null,
  lastUsedAt: null,
  createdAt: '2026-03-01T12:00:00.000Z',
  updatedAt: '2026-03-01T12:00:00.000Z',
  links: { self: '/api/v1/api-keys/01890a5d-ac96-774b-bcce-b302099a8057' }
}

export const ApiKey = Type.Object(shown, {
  $id: 'ApiKey',
  title: 'API key',
  description: 'What acts for its owner, as far as its scopes and resources go.',
  additionalProperties: false,
  xml: { name: 'apiKey' },
  examples: [example]
})

export const IssuedApiKey = Type.Object(
  { ...shown, key: Type.String({ description: 'The whole key. It is shown this once.' }) },
  {
    $id: 'IssuedApiKey',
    description: 'A new API key, with the secret that is shown once.',
    title: 'API key, with its secret',
    additionalProperties: false,
    xml: { name: 'apiKey' },
    examples: [{ ...example, key: `${example.prefix}_${'0'.repeat(43)}_0a1B2c` }]
  }
)

export const ApiKeyPage = pageOf(ref(ApiKey), 'apiKeys')

export const CreateApiKey = Type.Object(
  {
    name: Name,
    scopes: Scopes,
    resources: Type.Optional(Resources),
    expiresAt: Type.Optional(ExpiresAt)
  },
  {
    $id: 'CreateApiKey',
    description: 'An API key to make.',
    title: 'An API key to be made',
    additionalProperties: false,
    xml: { name: 'apiKey' },
    examples: [{ name: 'site A', scopes: ['gateways:read'] }]
  }
)

export const ChangeApiKey = Type.Object(
  {
    name: Type.Optional(Name),
    scopes: Type.Optional({ ...Scopes, description: 'Fewer than there are.' }),
    expiresAt: Type.Optional(ExpiresAt)
  },
  {
    $id: 'ChangeApiKey',
    description: 'What may be changed of an API key.',
    title: 'Changes of an API key',
    additionalProperties: false,
    minProperties: 1,
    xml: { name: 'apiKey' },
    examples: [{ expiresAt: '2030-01-01T00:00:00.000Z' }]
  }
)

export const RotateApiKey = Type.Object(
  {
    graceSeconds: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 7 * DAY_SECONDS,
        default: GRACE_SECONDS,
        description: 'How long the secret before goes on opening.',
        examples: [3600]
      })
    )
  },
  {
    title: 'A rotation of an API key',
    additionalProperties: false,
    xml: { name: 'rotation' },
    examples: [{ graceSeconds: 3600 }]
  }
)

export const apiKeySchemas = [ApiKey, IssuedApiKey, CreateApiKey, ChangeApiKey]
