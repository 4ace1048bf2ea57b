import { pageOf, plainText, Role, ref, Time } from '@fieldgate/types'
import { Type } from 'typebox'
import { USER_NAME_PATTERN } from '#domain/users/user'
import { USER_SORTS } from '#domain/users/users'
import { Id, Links, Password, SmallListQuery } from '../wire.ts'

export const UserParams = Type.Object({ id: Id })

export const UserListQuery = Type.Object({
  ...SmallListQuery.properties,
  sort: Type.Enum([...USER_SORTS], { default: '-createdAt' }),
  role: Type.Optional(Role),
  disabled: Type.Optional(Type.Boolean()),
  q: Type.Optional(plainText({ description: 'A part of the name, in any case.' }))
})

export const User = Type.Object(
  {
    id: Id,
    name: Type.String(),
    role: Role,
    disabled: Type.Boolean({ description: 'Whether the user is shut out.' }),
    demo: Type.Boolean({ description: 'Made for a demonstration, and let in nowhere else.' }),
    createdAt: Time,
    updatedAt: Time,
    links: Links
  },
  {
    $id: 'User',
    title: 'User',
    description: 'Somebody who may sign in.',
    additionalProperties: false,
    xml: { name: 'user' },
    examples: [
      {
        id: '01890a5d-ac96-774b-bcce-b302099a8057',
        name: 'ada',
        role: 'operator',
        disabled: false,
        demo: false,
        createdAt: '2026-03-01T12:00:00.000Z',
        updatedAt: '2026-03-01T12:00:00.000Z',
        links: { self: '/api/v1/users/01890a5d-ac96-774b-bcce-b302099a8057' }
      }
    ]
  }
)

export const UserPage = pageOf(ref(User), 'users')

export const CreateUser = Type.Object(
  {
    name: Type.String({
      pattern: USER_NAME_PATTERN,
      description: 'It stays: records name who changed them.'
    }),
    password: Password,
    role: Role
  },
  {
    $id: 'CreateUser',
    description: 'A user to make.',
    title: 'A user to be made',
    additionalProperties: false,
    xml: { name: 'user' },
    examples: [{ name: 'ada', password: 'correct horse battery staple', role: 'operator' }]
  }
)

export const ChangeUser = Type.Object(
  {
    password: Type.Optional(Password),
    role: Type.Optional(Role),
    disabled: Type.Optional(Type.Boolean())
  },
  {
    $id: 'ChangeUser',
    title: 'Changes of a user',
    description: 'A new password, or being disabled, ends what the user is signed in with.',
    additionalProperties: false,
    minProperties: 1,
    xml: { name: 'user' },
    examples: [{ disabled: true }]
  }
)

export const userSchemas = [User, CreateUser, ChangeUser]
