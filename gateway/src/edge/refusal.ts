import { type OutgoingHttpHeaders, type ServerResponse, STATUS_CODES } from 'node:http'
import { traceIdOf, traceparentIn } from '@fieldgate/service-kit'
import type { Problem } from '@fieldgate/types'
import { arrival } from './arrival.ts'

/** Why the gateway answers by itself, without asking a service. */
export interface Refusal {
  status: number
  code: string
  detail: string
  retryAfterSeconds?: number
  allow?: string
  /** What follows on this connection cannot be trusted, or will not be read. */
  ends?: boolean
  /** Said at once: the body is not worth waiting for. */
  isEarly?: boolean
}

/** Answers with RFC 9457 problem details, as a rule once the body is here; not where an answer has begun. */
export async function refuse(response: ServerResponse, requestId: string, refusal: Refusal): Promise<void> {
  if (!refusal.ends && !refusal.isEarly) await arrival(response.req)
  if (response.headersSent) return
  const body = JSON.stringify(toProblem(requestId, refusal))
  response.writeHead(refusal.status, {
    ...headersOf(requestId, refusal, body),
    traceparent: traceparentIn(traceIdOf(response.req.headers.traceparent))
  })
  response.end(body)
}

/** The same for a connection that never got as far as a request. */
export function rawRefusal(requestId: string, refusal: Refusal): string {
  const body = JSON.stringify(toProblem(requestId, refusal))
  const fields = Object.entries(headersOf(requestId, { ...refusal, ends: true }, body))
  const lines = [
    `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status]}`,
    ...fields.map(([name, value]) => `${name}: ${value}`)
  ]
  return `${lines.join('\r\n')}\r\n\r\n${body}`
}

const toProblem = (requestId: string, { status, code, detail }: Refusal): Problem => ({
  type: 'about:blank',
  title: STATUS_CODES[status] ?? 'Error',
  status,
  code,
  detail,
  requestId
})

function headersOf(
  requestId: string,
  { retryAfterSeconds, allow, ends }: Refusal,
  body: string
): OutgoingHttpHeaders {
  return {
    'content-type': 'application/problem+json',
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
    ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
    ...(allow !== undefined && { allow }),
    ...(ends && { connection: 'close' })
  }
}
