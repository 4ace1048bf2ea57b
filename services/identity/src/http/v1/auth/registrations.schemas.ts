import { Time } from '@fieldgate/types'
import { Type } from 'typebox'
import { USER_NAME_PATTERN } from '#domain/users/user'
import { Password } from '../wire.ts'

export const Register = Type.Object(
  {
    name: Type.String({ pattern: USER_NAME_PATTERN }),
    password: Password
  },
  {
    $id: 'Register',
    description: 'What a new member signs up with.',
    title: 'A sign-up',
    additionalProperties: false,
    xml: { name: 'registration' },
    examples: [{ name: 'grace', password: 'correct horse battery staple' }]
  }
)

export const Registration = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    name: Type.String(),
    role: Type.Literal('member'),
    createdAt: Time
  },
  {
    $id: 'Registration',
    title: 'Registration',
    description: 'A user who signed up, and may sign in now.',
    additionalProperties: false,
    xml: { name: 'registration' },
    examples: [
      {
        id: '01890a5d-ac96-774b-bcce-b302099a8057',
        name: 'grace',
        role: 'member',
        createdAt: '2026-03-01T12:00:00.000Z'
      }
    ]
  }
)
