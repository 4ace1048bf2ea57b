import { type TSchema, Type } from 'typebox'

/** A list inside a resource; in XML an element of its name that holds one `item` element each (OpenAPI's `wrapped`). */
export const listOf = <T extends TSchema>(item: T, options: object = {}) =>
  Type.Array(item, { ...options, xml: { wrapped: true } })
