import type { OpenApi } from '@fieldgate/testkit'
import fc from 'fast-check'
import { type JsonSchema, resolved } from './json-schema.ts'

const MANY = 4
const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** Values that the schema admits. */
export function valuesOf(given: JsonSchema, document: OpenApi): fc.Arbitrary<unknown> {
  const schema = resolved(given, document)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((branch) => valuesOf(branch, document)))
  const types = [schema.type ?? 'any'].flat()
  return fc.oneof(...types.map((type) => valuesOfType(type, schema, document)))
}

function valuesOfType(type: string, schema: JsonSchema, document: OpenApi): fc.Arbitrary<unknown> {
  const { minimum: min, maximum: max } = schema
  switch (type) {
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return fc.integer({ ...(min !== undefined && { min }), ...(max !== undefined && { max }) })
    case 'number':
      return fc.double({
        ...(min !== undefined && { min }),
        ...(max !== undefined && { max }),
        noNaN: true,
        noDefaultInfinity: true
      })
    case 'string':
      return stringsOf(schema)
    case 'array':
      return arraysOf(schema, document)
    case 'object':
      return objectsOf(schema, document)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

const FORMATS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'date-time': fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
  uuid: fc.uuid(),
  uri: fc.webUrl({ validSchemes: ['https'] })
}

function stringsOf({ format, pattern, minLength = 0, maxLength = 64 }: JsonSchema): fc.Arbitrary<string> {
  const written = format && FORMATS[format]
  if (written) return written
  const maxOfMany = Math.min(maxLength, minLength + 64)
  const plain = fc.string({
    unit: fc.constantFrom(...PLAIN),
    minLength: Math.max(minLength, Math.min(1, maxLength)),
    maxLength: maxOfMany
  })
  if (pattern === undefined)
    return fc.oneof(plain, fc.string({ unit: 'grapheme', minLength, maxLength: maxOfMany }))
  const expression = new RegExp(pattern, 'u')
  const fits = (text: string) =>
    expression.test(text) && [...text].length >= minLength && [...text].length <= maxLength
  // fast-check does not generate classes of Unicode: what is plain fits the patterns that have one.
  return (/\\[pu]/.test(pattern) ? plain : fc.stringMatching(expression)).filter(fits)
}

function arraysOf(schema: JsonSchema, document: OpenApi): fc.Arbitrary<unknown[]> {
  const { items = {}, minItems: minLength = 0, maxItems = MANY } = schema
  const size = { minLength, maxLength: Math.max(minLength, Math.min(maxItems, MANY)) }
  const values = valuesOf(items, document)
  return schema.uniqueItems
    ? fc.uniqueArray(values, { ...size, selector: (value) => JSON.stringify(value) })
    : fc.array(values, size)
}

function objectsOf(schema: JsonSchema, document: OpenApi): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties, minProperties = 0 } = schema
  const named = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, each]) => [name, valuesOf(each, document)])),
    { requiredKeys: required }
  )
  const others =
    additionalProperties && typeof additionalProperties === 'object'
      ? fc.dictionary(
          fc.string({ unit: fc.constantFrom(...PLAIN), minLength: 1, maxLength: 8 }),
          valuesOf(additionalProperties, document),
          { minKeys: minProperties, maxKeys: Math.max(minProperties, MANY) }
        )
      : fc.constant({})
  return fc
    .tuple(others, named)
    .map(([map, members]) => ({ ...(map as object), ...(members as object) }))
    .filter((value) => Object.keys(value).length >= minProperties)
}
