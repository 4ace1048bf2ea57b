import { Type } from 'typebox'
import { CHOSEN_PASSWORD_LENGTH } from '#domain/password-rules'
import { USER_NAME_PATTERN } from '#domain/user'

export const Register = Type.Object(
  {
    name: Type.String({ pattern: USER_NAME_PATTERN }),
    password: Type.String({
      minLength: CHOSEN_PASSWORD_LENGTH.min,
      maxLength: CHOSEN_PASSWORD_LENGTH.max,
      description: 'Any signs will do, so long as it is not the name.'
    })
  },
  {
    $id: 'Register',
    description: 'What a new member signs up with.',
    title: 'A sign-up',
    additionalProperties: false,
    xml: { name: 'registration' },
    examples: [{ name: 'ada', password: 'correct horse battery staple' }]
  }
)

export const Registration = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    name: Type.String(),
    role: Type.Literal('member'),
    createdAt: Type.String({ format: 'date-time' })
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
        name: 'ada',
        role: 'member',
        createdAt: '2026-03-01T12:00:00.000Z'
      }
    ]
  }
)
