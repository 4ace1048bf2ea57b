import type { TSchema } from 'typebox'

/** The part of JSON Schema that our wire schemas use, with OpenAPI's XML object. */
export interface WireSchema {
  $id?: string
  $ref?: string
  type?: string | readonly string[]
  properties?: Record<string, WireSchema>
  additionalProperties?: boolean | WireSchema
  patternProperties?: Record<string, WireSchema>
  items?: WireSchema
  required?: readonly string[]
  anyOf?: readonly WireSchema[]
  xml?: { name?: string; namespace?: string; wrapped?: boolean }
}

/** Finds the schema that `$ref: "Name#"` names. */
export type Resolve = (name: string) => WireSchema | undefined

export const asWireSchema = (schema: TSchema | object): WireSchema => schema as WireSchema

/** `schema`, or what it refers to. */
export function dereference(schema: WireSchema, resolve: Resolve): WireSchema {
  if (schema.$ref === undefined) return schema
  const target = resolve(schema.$ref.replace(/^#\/components\/schemas\/|#$/g, ''))
  if (!target) throw new Error(`There is no schema ${schema.$ref}.`)
  return { ...target, ...(schema.xml && { xml: schema.xml }) }
}

/** The one type of a schema that is not null. */
export function typeOf({ type, properties, items }: WireSchema): string | undefined {
  if (properties) return 'object'
  if (items) return 'array'
  return typeof type === 'string' ? type : type?.find((name) => name !== 'null')
}

/** The schema of members that `properties` does not name: of a map, or of an open object. */
export function additionalSchema({
  additionalProperties,
  patternProperties
}: WireSchema): WireSchema | undefined {
  const [pattern] = Object.values(patternProperties ?? {})
  if (pattern) return pattern
  if (typeof additionalProperties === 'object') return additionalProperties
  return additionalProperties === false ? undefined : {}
}

/** Of alternatives the one whose required members `value` has. */
export function branchOf(schema: WireSchema, value: unknown, resolve: Resolve): WireSchema {
  if (!schema.anyOf || typeof value !== 'object' || value === null) return schema
  const branches = schema.anyOf.map((branch) => dereference(branch, resolve))
  return branches.find(({ required = [] }) => required.every((name) => Object.hasOwn(value, name))) ?? schema
}
