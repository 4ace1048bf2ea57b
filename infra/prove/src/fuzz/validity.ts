import type { OpenApi, OperationAt } from '@fieldgate/testkit'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import type { FuzzCall } from './fuzz-call.ts'
import type { JsonSchema } from './json-schema.ts'

type Validity = 'valid' | 'invalid' | 'unknown'

/** Operations that answer row by row, and take the rows that are right. */
const BATCHES = /^(importGateways|sendReadings|forwardReadings|createRecords)$/

/** Tells whether the document admits a call; unknown where a document cannot say it. */
export type ValidityOf = (operation: OperationAt, call: FuzzCall) => Validity

export function createValidity(document: OpenApi): ValidityOf {
  const bodies = ajvOf(document, false)
  const queries = ajvOf(document, 'array')
  return (operation, call) => {
    const parts = [
      queryValidity(operation, call, queries),
      bodyValidity(operation, call, bodies),
      Object.keys(call.segments).length + Object.keys(call.headers).length > 0 ? 'unknown' : 'valid'
    ]
    if (parts.includes('invalid')) return 'invalid'
    return parts.includes('unknown') ? 'unknown' : 'valid'
  }
}

function ajvOf(document: OpenApi, coerceTypes: false | 'array'): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, validateSchema: false, coerceTypes })
  formats.default(ajv)
  return ajv.addSchema(document, 'document')
}

const pointer = (...parts: string[]): string =>
  `document#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`

function queryValidity(
  { path, method, parameters = [], responses }: OperationAt,
  { query }: FuzzCall,
  ajv: Ajv2020
): Validity {
  const names = query.map(([name]) => name)
  if (new Set(names).size < names.length) return 'unknown'
  const known = parameters.filter((parameter) => parameter.in === 'query')
  if (names.some((name) => !known.some((parameter) => parameter.name === name)))
    return responses[406] ? 'invalid' : 'unknown'
  if (known.some(({ name, required }) => required && !names.includes(name))) return 'invalid'
  return query.reduce<Validity>((sofar, [name, text]) => {
    const at = parameters.findIndex((parameter) => parameter.in === 'query' && parameter.name === name)
    const validate = ajv.getSchema(pointer('paths', path, method, 'parameters', String(at), 'schema'))!
    const holder = { text }
    if (!validate(holder.text, { parentData: holder, parentDataProperty: 'text' } as never)) return 'invalid'
    return isTold(parameters[at]!.schema as JsonSchema) ? sofar : 'unknown'
  }, 'valid')
}

/** Whether a schema says all of what is right: a cursor and a list of fields are texts like any other to it. */
const isTold = ({ type, pattern, enum: choices }: JsonSchema): boolean =>
  type === 'boolean' || type === 'integer' || choices !== undefined || (pattern?.includes('|') ?? false)

function bodyValidity(
  { operationId, path, method, requestBody }: OperationAt,
  { body }: FuzzCall,
  ajv: Ajv2020
): Validity {
  if (!requestBody || !body) return requestBody || body ? 'unknown' : 'valid'
  if (!(body.type in requestBody.content)) return 'invalid'
  if (body.type !== 'application/json' || BATCHES.test(operationId)) return 'unknown'
  const validate = ajv.getSchema(
    pointer('paths', path, method, 'requestBody', 'content', body.type, 'schema')
  )!
  try {
    return validate(JSON.parse(body.text.replace(/^\ufeff/, ''))) ? 'valid' : 'invalid'
  } catch {
    return 'invalid'
  }
}
