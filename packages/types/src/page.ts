import { type Static, type TSchema, Type } from 'typebox'

/** What every list takes: at most `limit` rows, from behind `cursor`. */
export type PageQuery = Static<typeof PageQuery>
export const PageQuery = Type.Object({
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 50 }),
  cursor: Type.Optional(
    Type.String({ maxLength: 512, description: 'Opaque: `page.next` of the answer before.' })
  )
})

/** What a small collection takes besides: its pages by number. They may shift while rows come and go. */
export const NumberedPageQuery = Type.Object({
  page: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 1000, description: 'The number of a page; not beside `cursor`.' })
  ),
  perPage: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 500, description: 'Beside `page`: how many; else `limit` says so.' })
  )
})

export interface Page<T> {
  items: T[]
  page: { limit: number; next: string | null; total?: number }
}

/** The schema of a page of `item`; `name` is its plural, and the root element in XML. */
export const pageOf = <T extends TSchema>(item: T, name: string) =>
  Type.Object(
    {
      items: Type.Array(item),
      page: Type.Object(
        {
          limit: Type.Integer(),
          next: Type.Unsafe<string | null>({
            type: ['string', 'null'],
            description: 'The next cursor; null at the end.'
          }),
          total: Type.Optional(Type.Integer({ description: 'All rows of the list, with `include=total`.' }))
        },
        { examples: [{ limit: 50, next: null }] }
      )
    },
    { xml: { name } }
  )
