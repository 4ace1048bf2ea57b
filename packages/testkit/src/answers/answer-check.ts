import { readXml, valueOfXml } from '@fieldgate/representations'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { type OpenApi, operationsOf, type Schema, schemaOf } from '../open-api.ts'

interface Answer {
  status: number
  /** As the header says it. */
  contentType: string | undefined
  /** Undefined where it cannot be looked at: a stream, or the answer to HEAD. */
  body: string | undefined
  /** Whether `fields` asked for some members only. */
  isSparse: boolean
}

/** Tells what of an answer is not as the document has it: its status, its media type, or the JSON or XML in it. */
export type AnswerCheck = (operationId: string, answer: Answer) => Promise<string | undefined>

export function createAnswerCheck(document: OpenApi): AnswerCheck {
  const operations = new Map(operationsOf(document).map((operation) => [operation.operationId, operation]))
  const whole = validatorOf(document)
  const sparse = validatorOf(withoutRequired(document))

  return async (operationId, { status, contentType, body, isSparse }) => {
    const operation = operations.get(operationId)
    const response = operation?.responses[status]
    if (!operation || !response) return `${status} is not documented`
    if (!response.content) return body ? `${status} is documented without a body, and has one` : undefined
    const type = contentType?.split(';', 1)[0] ?? 'nothing'
    const media = response.content[type]
    if (!media) return `${status} is not documented as ${type}`
    if (body === undefined || !media.schema || !/[/+](json|xml)$/.test(type)) return undefined
    const pointer = [
      'paths',
      operation.path,
      operation.method,
      'responses',
      status,
      'content',
      type,
      'schema'
    ]
    const fault = await read(type, body, media.schema, document).then(
      (isSparse ? sparse : whole)(pointer),
      (error: Error) => error.message
    )
    return fault && `${status} as ${type} is not as documented: ${fault}`
  }
}

/** Gives, for the schema at a pointer, what finds the first fault of a value. */
function validatorOf(document: OpenApi) {
  const ajv = new Ajv2020({ strict: false, validateSchema: false })
  formats.default(ajv)
  ajv.addSchema(document, 'document')
  return (pointer: readonly (string | number)[]) => {
    const path = pointer.map((part) =>
      encodeURIComponent(String(part).replaceAll('~', '~0').replaceAll('/', '~1'))
    )
    const validate = ajv.getSchema(`document#/${path.join('/')}`)!
    return (value: unknown): string | undefined => {
      if (validate(value)) return undefined
      const { instancePath, message, params } = validate.errors![0]!
      return `${instancePath || 'the whole'} ${message} ${JSON.stringify(params)}`
    }
  }
}

const withoutRequired = (document: OpenApi): OpenApi =>
  JSON.parse(JSON.stringify(document), (key, value) =>
    key === 'required' && Array.isArray(value) ? undefined : value
  )

async function read(type: string, body: string, schema: Schema, document: OpenApi): Promise<unknown> {
  if (type.endsWith('json')) return JSON.parse(body)
  const root = await readXml(body)
  const branches = (schema.anyOf ?? [schema]).map((branch) => schemaOf(branch, document))
  const branch = branches.find(({ xml }) => xml?.name === root.name)
  if (!branch) throw new Error(`<${root.name}> is not its root`)
  return valueOfXml(root, branch, (name) => document.components.schemas[name])
}
