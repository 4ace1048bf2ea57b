import { type OpenApi, operationsOf, requiredHeaders } from '../open-api.ts'
import { valueOfAnswer } from './answer-value.ts'
import { createRowCheck } from './row-check.ts'
import { faultsBy, requiring } from './schema-faults.ts'

interface Answer {
  status: number
  /** As the header says it. */
  contentType: string | undefined
  /** The names of its headers, in small letters. */
  headers: readonly string[]
  /** Undefined where it cannot be looked at: a stream without an end, or the answer to HEAD. */
  body: string | undefined
  /** Whether `fields` asked for some members only. */
  isSparse: boolean
}

/** Tells what of an answer is not as the document has it: its status, its media type, or what it says. */
export type AnswerCheck = (operationId: string, answer: Answer) => Promise<string | undefined>

export function createAnswerCheck(document: OpenApi): AnswerCheck {
  const operations = new Map(operationsOf(document).map((operation) => [operation.operationId, operation]))
  const whole = { faultAt: faultsBy(document), rowCheck: createRowCheck(document, { isSparse: false }) }
  const sparse = {
    faultAt: faultsBy(requiring(document, () => false)),
    rowCheck: createRowCheck(document, { isSparse: true })
  }

  return async (operationId, { status, contentType, headers, body, isSparse }) => {
    const operation = operations.get(operationId)
    const response = operation?.responses[status]
    if (!operation || !response) return `${status} is not documented`
    const missing = requiredHeaders(response, document).find((name) => !headers.includes(name.toLowerCase()))
    if (missing) return `${status} is documented with the header ${missing}, and has none`
    if (!response.content) return body ? `${status} is documented without a body, and has one` : undefined
    const type = contentType?.split(';', 1)[0] ?? 'nothing'
    const schema = response.content[type]?.schema
    if (!(type in response.content)) return `${status} is not documented as ${type}`
    if (body === undefined || !schema) return undefined
    const path = ['paths', operation.path, operation.method, 'responses', status, 'content', type, 'schema']
    const { faultAt, rowCheck } = isSparse ? sparse : whole

    async function faultOf(text: string): Promise<string | undefined> {
      if (type === 'text/csv' || type === 'application/x-ndjson') return rowCheck(path, type, text)
      if (!/[/+](json|xml)$/.test(type)) return undefined
      return faultAt(path, await valueOfAnswer(type, text, schema!, document))
    }
    const fault = await faultOf(body).catch(({ message }: Error) => message)
    return fault && `${status} as ${type} is not as documented: ${fault}`
  }
}
