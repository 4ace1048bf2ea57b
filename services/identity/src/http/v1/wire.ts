import { closed, Fields, NumberedPageQuery, PageQuery } from '@fieldgate/types'
import { Type } from 'typebox'
import { timeInvalid } from '#domain/errors'
import { PASSWORD_LENGTH } from '#domain/users/password-rules'

export const Id = Type.String({ format: 'uuid' })

/** What every list here takes besides its filters and its order. */
export const ListQuery = Type.Object({
  ...PageQuery.properties,
  ...Fields.properties,
  include: Type.Optional(Type.Enum(['total'], { description: 'Counts all rows of the list as well.' }))
})

/** Of a password that is to be; one that is given to sign in may be of any length. */
export const Password = Type.String({
  minLength: PASSWORD_LENGTH.min,
  maxLength: PASSWORD_LENGTH.max,
  description: 'Any signs will do, so long as it is not the name.'
})

/** What a small list takes besides. */
export const SmallListQuery = Type.Object({ ...ListQuery.properties, ...NumberedPageQuery.properties })

export const Links = Type.Object({ self: Type.String() }, closed)

/** The time that `text` names; a leap second and the years that a database does not know are refused. */
export function readTime(text: string): Date {
  const time = new Date(text)
  const year = time.getUTCFullYear()
  if (year >= 1 && year <= 9999) return time
  throw timeInvalid(text)
}
