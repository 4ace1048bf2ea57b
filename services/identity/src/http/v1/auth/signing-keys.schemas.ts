import { nullable, Time } from '@fieldgate/types'
import { Type } from 'typebox'

export const KeyRing = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          kid: Type.String(),
          state: Type.Enum(['next', 'active', 'retired'], {
            description:
              'next: published, and signs after the next rotation. retired: verifies what it signed.'
          }),
          createdAt: Time,
          retiredAt: nullable(Time)
        },
        { additionalProperties: false, xml: { name: 'signingKey' } }
      )
    )
  },
  {
    $id: 'KeyRing',
    title: 'Key ring',
    description: 'The keys that access tokens are signed and verified with.',
    additionalProperties: false,
    xml: { name: 'signingKeys' },
    examples: [
      {
        items: [
          {
            kid: 'SAHuEcyUcX8_hXGDM5mcEtsvBGVFxrcFgkXNEgaJqB8',
            state: 'active',
            createdAt: '2026-03-01T12:00:00.000Z',
            retiredAt: null
          }
        ]
      }
    ]
  }
)
