import type { OpenApi } from '@fieldgate/testkit'

/** The keywords that our OpenAPI documents use. */
export interface JsonSchema {
  $ref?: string
  type?: string | string[]
  anyOf?: JsonSchema[]
  enum?: unknown[]
  const?: unknown
  properties?: Record<string, JsonSchema>
  required?: string[]
  additionalProperties?: boolean | JsonSchema
  minProperties?: number
  maxProperties?: number
  items?: JsonSchema
  minItems?: number
  maxItems?: number
  uniqueItems?: boolean
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  pattern?: string
  format?: string
}

export const resolved = (schema: JsonSchema, { components }: OpenApi): JsonSchema =>
  schema.$ref === undefined
    ? schema
    : (components.schemas[schema.$ref.replace(/^.*\//, '')] as JsonSchema | undefined)!
