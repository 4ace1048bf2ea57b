import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { OpenApi, Schema } from '../open-api.ts'

/** The names and indices that lead to a schema of the document. */
export type SchemaPath = readonly (string | number)[]

/** Tells the first fault of a value, by the schema that stands at a path. */
type FaultAt = (path: SchemaPath, value: unknown) => string | undefined

export function faultsBy(document: OpenApi): FaultAt {
  const ajv = new Ajv2020({ strict: false, validateSchema: false })
  formats.default(ajv)
  ajv.addSchema(document, 'document')
  return (path, value) => {
    const pointer = path.map((part) =>
      encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))
    )
    const validate = ajv.getSchema(`document#/${pointer.join('/')}`)!
    if (validate(value)) return undefined
    const { instancePath, message, params } = validate.errors![0]!
    return `${instancePath || 'the whole'} ${message} ${JSON.stringify(params)}`
  }
}

/** The document, where of all that it requires only what `isKept` names is required still. */
export const requiring = (document: OpenApi, isKept: (member: string) => boolean): OpenApi =>
  JSON.parse(JSON.stringify(document), (key, value) =>
    key === 'required' && Array.isArray(value) ? value.filter(isKept) : value
  )

export interface FoundSchema {
  path: SchemaPath
  schema: Schema
}

/** The schema at a path, or what it refers to, with where that stands. */
export function follow(path: SchemaPath, document: OpenApi): FoundSchema {
  let schema: unknown = document
  for (const part of path) schema = (schema as Record<string | number, unknown>)[part]
  const { $ref } = schema as Schema
  return $ref === undefined ? { path, schema: schema as Schema } : follow($ref.slice(2).split('/'), document)
}
