import { Type } from 'typebox'

/** What a reader takes that needs some members alone. */
export const Fields = Type.Object({
  fields: Type.Optional(
    Type.String({ maxLength: 512, description: 'The members to answer with, by commas.' })
  )
})
