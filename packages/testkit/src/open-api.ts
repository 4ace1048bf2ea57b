/** The parts of an OpenAPI document that tests read. */
export interface OpenApi {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema>; headers?: Record<string, { required?: boolean }> }
}

interface Operation {
  operationId: string
  summary?: string
  parameters?: Array<{ in: string; name: string; required?: boolean; schema: Schema; example?: unknown }>
  requestBody?: { content: Record<string, MediaType> }
  security?: Array<Record<string, unknown>>
  responses: Record<string, Response>
}

interface Response {
  content?: Record<string, MediaType>
  headers?: Record<string, { $ref: string }>
}

export interface MediaType {
  schema?: Schema
  example?: unknown
  examples?: Record<string, { value: unknown }>
}

export interface Schema {
  $ref?: string
  description?: string
  anyOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  examples?: unknown[]
  enum?: unknown[]
  xml?: { name?: string }
}

export interface OperationAt extends Operation {
  method: string
  path: string
}

export const operationsOf = ({ paths }: Pick<OpenApi, 'paths'>): OperationAt[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ ...operation, method, path }))
  )

/** The schema, or the one it refers to. */
export const schemaOf = (schema: Schema, { components }: OpenApi): Schema =>
  schema.$ref === undefined ? schema : components.schemas[schema.$ref.replace(/^.*\//, '')]!

/** The headers without which the response is not as the document has it. */
export const requiredHeaders = ({ headers = {} }: Response, { components }: OpenApi): string[] =>
  Object.keys(headers).filter((name) => components.headers?.[name]?.required)

/** What the document gives as an example of a body; undefined where it gives none. */
export function exampleOf(media: MediaType | undefined, document: OpenApi): unknown {
  const [given] = Object.values(media?.examples ?? {})
  if (given) return given.value
  if (media?.example !== undefined) return media.example
  return media?.schema && schemaOf(media.schema, document).examples?.[0]
}
