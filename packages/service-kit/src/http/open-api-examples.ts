/** What of a schema in the document bears on an example. */
export interface DocumentedSchema {
  $ref?: string
  examples?: unknown[]
  const?: unknown
  enum?: unknown[]
  anyOf?: DocumentedSchema[]
  items?: DocumentedSchema
  properties?: Record<string, DocumentedSchema>
  required?: string[]
}

/** An example of `schema`, put together from those of its parts; undefined where a part that must be there has none. */
export function exampleOf(schema: DocumentedSchema, schemas: Record<string, DocumentedSchema>): unknown {
  const { $ref, examples = [], anyOf, items, properties, required = [] } = schema
  if ($ref !== undefined) {
    const target = schemas[$ref.replace(/^.*\//, '')]
    return target && exampleOf(target, schemas)
  }
  if (examples.length > 0) return examples[0]
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  if (anyOf?.[0]) return exampleOf(anyOf[0], schemas)
  if (items) {
    const item = exampleOf(items, schemas)
    return item === undefined ? undefined : [item]
  }
  if (!properties) return undefined
  const members = Object.entries(properties).map(
    ([name, property]) => [name, exampleOf(property, schemas)] as const
  )
  const known = members.filter(([, example]) => example !== undefined)
  const isWhole = required.every((name) => known.some(([known]) => known === name))
  return isWhole ? Object.fromEntries(known) : undefined
}
