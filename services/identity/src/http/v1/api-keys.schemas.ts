import { nullable, PageQuery, pageOf, ref, Scope } from '@fieldgate/types'
import { Type } from 'typebox'

const Time = Type.String({ format: 'date-time' })
const Scopes = Type.Array(Scope, { minItems: 1, uniqueItems: true })

export const Params = Type.Object({ id: Type.String({ format: 'uuid' }) })

export const ApiKeyPageQuery = Type.Object({
  ...PageQuery.properties,
  cursor: Type.Optional(
    Type.String({ format: 'uuid', description: 'Opaque: `page.next` of the answer before.' })
  )
})

export const ApiKey = Type.Object(
  {
    id: Type.String(),
    prefix: Type.String({
      description: 'How the key begins, to tell keys apart.',
      examples: ['fg_0a1B2c3D4e5F']
    }),
    ownerId: Type.String(),
    name: Type.String(),
    scopes: Scopes,
    resources: nullable(Type.Array(Type.String())),
    expiresAt: nullable(Time),
    lastUsedAt: nullable({ ...Time, description: 'To the minute.' }),
    createdAt: Time
  },
  { $id: 'ApiKey' }
)

export const CreatedApiKey = Type.Object({
  ...ApiKey.properties,
  key: Type.String({ description: 'The whole key. It is shown this once.' })
})

export const ApiKeyPage = pageOf(ref(ApiKey), 'apiKeys')

export const CreateApiKey = Type.Object(
  {
    // Neither control characters nor what is left of text that was not UTF-8.
    name: Type.String({ minLength: 1, maxLength: 100, pattern: '^[^\\p{Cc}\\p{Cs}\\uFFFD]+$' }),
    scopes: Scopes,
    resources: Type.Optional(
      nullable(
        Type.Array(Type.String({ pattern: '^[A-Za-z0-9._-]{1,64}$' }), {
          minItems: 1,
          maxItems: 100,
          uniqueItems: true,
          description: 'The only resource ids the key reaches; absent or null: all that its owner does.'
        })
      )
    ),
    expiresAt: Type.Optional(nullable(Time))
  },
  { additionalProperties: false }
)
