import { writeXml } from '@fieldgate/representations'
import { exampleOf, type OpenApi, type OperationAt } from '../open-api.ts'
import { PARTICULARS } from './example-plan.ts'

/** The forms that every resource comes in, and is taken in. */
export type Form = 'application/json' | 'application/xml'

/** What the example of an operation sends, in `form` where the operation reads that; undefined where it sends nothing. */
export function exampleBody(
  { operationId, requestBody }: OperationAt,
  document: OpenApi,
  form: Form
): { type: string; body: string | Uint8Array<ArrayBuffer> } | undefined {
  if (!requestBody) return undefined
  const { body } = PARTICULARS[operationId] ?? {}
  if (body) return { type: body.type, body: new Uint8Array(body.bytes) }
  const example = exampleOf(requestBody.content['application/json'], document)
  if (example === undefined) throw new Error(`${operationId}: give the schema of its body examples`)
  const { schema } = requestBody.content['application/xml'] ?? {}
  if (form === 'application/json' || !schema)
    return { type: 'application/json', body: JSON.stringify(example) }
  return { type: form, body: writeXml(example, schema, (name) => document.components.schemas[name]) }
}
