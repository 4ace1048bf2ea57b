import { expect, it } from 'vitest'
import { serializerBuilder } from './serializer.ts'

const route = { method: 'GET', url: '/things', httpStatus: '200' }
const thing = (type: string) => ({ Thing: { $id: 'Thing', type: 'object', properties: { a: { type } } } })
const listed = { type: 'array', items: { $ref: 'Thing#' } }

it('one serializer is made for all that answer with the same schema, of the scope it stands in', () => {
  const build = serializerBuilder()
  const serializerOf = (type: string, schema: object) => build(thing(type))({ ...route, schema })
  const first = serializerOf('string', listed)
  expect(serializerOf('string', structuredClone(listed))).toBe(first)
  expect(serializerOf('string', { ...listed, maxItems: 1 })).not.toBe(first)
  expect(first([{ a: 1, b: 2 }])).toBe('[{"a":"1"}]')
  expect(serializerOf('integer', listed)([{ a: 1, b: 2 }])).toBe('[{"a":1}]')
})
