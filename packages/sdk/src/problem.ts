/** One thing that is wrong with a request. */
export interface ProblemDetail {
  /** Where in the body, as a JSON Pointer; absent for what is not in the body. */
  pointer?: string
  code?: string
  detail: string
}

/** A refusal as the platform writes it (RFC 9457). */
interface ProblemDocument {
  code?: string
  title?: string
  detail?: string
  requestId?: string
  errors?: ProblemDetail[]
}

/** A call that was refused. `code` is stable and says why; `message` is for people. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly status: number
  readonly code: string
  readonly errors: readonly ProblemDetail[]
  /** What to name when one asks the operators. */
  readonly requestId: string | undefined
  /** Seconds to wait before the next try. */
  readonly retryAfter: number | undefined

  constructor(response: Pick<Response, 'status' | 'headers'>, body: unknown) {
    const problem = (typeof body === 'object' && body !== null ? body : {}) as ProblemDocument
    super(problem.detail ?? problem.title ?? `the server answered ${response.status}`)
    this.status = response.status
    this.code = problem.code ?? 'unknown'
    this.errors = problem.errors ?? []
    this.requestId = problem.requestId ?? response.headers.get('x-request-id') ?? undefined
    this.retryAfter = secondsToWait(response.headers)
  }
}

/** Retry-After: seconds or a date (RFC 9110, 10.2.3). */
export function secondsToWait(headers: Headers): number | undefined {
  const value = headers.get('retry-after')
  if (value === null) return undefined
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000
  return Number.isNaN(seconds) ? undefined : Math.max(0, seconds)
}

/** The refusal that `response` carries. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => undefined)
  return new ProblemError(response, body)
}
