import { createAnswerCheck, NOT_EXECUTED, type OpenApi, type OperationAt } from '@fieldgate/testkit'
import type { FuzzCall } from './fuzz-call.ts'
import { createValidity } from './validity.ts'

const SLOW_MS = 2_000

export interface Answer {
  /** Undefined where there was none. */
  status: number | undefined
  contentType: string | undefined
  /** Their names. */
  headers: string[]
  /** Undefined of a stream and of an image. */
  body: string | undefined
  tookMs: number
}

export interface Fault {
  /** What is the same of all calls with this fault. */
  kind: string
  detail: string
}

export type Judge = (operation: OperationAt, call: FuzzCall, answer: Answer) => Promise<Fault | undefined>

/** Finds what an answer should not be. Refusals by rules of the domain are no faults, whatever the document says. */
export function createJudge(document: OpenApi): Judge {
  const check = createAnswerCheck(document)
  const validityOf = createValidity(document)

  return async (operation, call, { status, contentType, headers, body, tookMs }) => {
    const { operationId } = operation
    const told = body?.slice(0, 300) ?? ''
    if (status === undefined) return { kind: 'no answer', detail: told }
    if (status >= 500 && !(status === 503 && operationId in NOT_EXECUTED))
      return { kind: String(status), detail: told }
    const isSparse = call.query.some(([name]) => name === 'fields')
    // Such a path may be another one, or none, before it comes to the operation.
    const isElsewhere = Object.keys(call.segments).length > 0 && (status === 404 || status === 405)
    const fault = isElsewhere
      ? undefined
      : await check(operationId, { status, contentType, headers, body, isSparse })
    if (fault) return { kind: `undocumented: ${fault}`, detail: told }
    const validity = validityOf(operation, call)
    if (validity === 'invalid' && status < 300)
      return { kind: `invalid accepted with ${status}`, detail: told }
    if (validity === 'valid' && told.includes('"input_invalid"'))
      return { kind: `valid refused with ${status}`, detail: told }
    if (isAnonymous(call) && needsCredentials(operation) && status < 400)
      return { kind: `${call.caller} let in with ${status}`, detail: told }
    if (tookMs > SLOW_MS + waitOf(call)) return { kind: 'slow', detail: `${Math.round(tookMs)} ms` }
    return undefined
  }
}

const isAnonymous = ({ caller }: FuzzCall): boolean => caller === 'nobody' || caller === 'forger'

const needsCredentials = ({ security = [] }: OperationAt): boolean =>
  security.length > 0 && security.every((way) => Object.keys(way).length > 0)

/** What the call itself asked to wait. */
const waitOf = ({ query }: FuzzCall): number =>
  1_000 * Math.min(25, Number(query.find(([name]) => name === 'wait')?.[1]) || 0)
