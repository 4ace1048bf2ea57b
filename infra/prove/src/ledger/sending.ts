import type { Call } from './writers/writer.ts'

export interface Answer {
  /** 0 where there is none. */
  status: number
  /** Where to ask what became of it, once it is done. */
  later?: string
  /** Of a failure: what it is called, or says where it has no name. */
  code?: string
}

const ANSWER_WITHIN_MS = 15_000
const ACCEPTED = 202

export const isSuccess = (status: number): boolean => status >= 200 && status < 300

export function requestOf(
  { method, headers, body }: Call,
  key: string,
  tag: string | undefined
): RequestInit {
  const isForm = body instanceof FormData
  return {
    method,
    headers: {
      ...headers,
      'idempotency-key': key,
      ...(tag !== undefined && { 'if-match': tag }),
      ...(body !== undefined && !isForm && { 'content-type': 'application/json' })
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) })
  }
}

export async function answerOf(url: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
    const { status, headers } = response
    if (status >= 500) return { status, code: codeIn(await response.text()) }
    await response.body?.cancel()
    return status === ACCEPTED ? { status, later: headers.get('location')! } : { status }
  } catch {
    return { status: 0 }
  }
}

/** The legacy faces have no codes, and some of them no JSON. */
function codeIn(text: string): string {
  try {
    const { code, message } = JSON.parse(text) as { code?: string; message?: string }
    return code ?? message ?? text
  } catch {
    return text
  }
}
