/** The ways a request may fail on purpose. Anything else is a bug and leaves as a 500. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'not_acceptable'
  | 'conflict'
  | 'precondition_failed'
  | 'too_large'
  | 'unsupported'
  | 'unprocessable'
  | 'precondition_required'
  | 'rate_limited'
  | 'unavailable'

/** One fault in the input: `pointer` is an RFC 6901 JSON pointer into it. */
export interface Violation {
  pointer: string
  code: string
  detail: string
}

export interface AppErrorOptions extends ErrorOptions {
  violations?: readonly Violation[]
  /** Whole seconds after which trying again makes sense; sent as Retry-After. */
  retryAfterSeconds?: number
  /** A URI that names the kind of problem, where a registry has one for it. */
  type?: string
  /** What that kind of problem tells besides, by name. */
  details?: Readonly<Record<string, unknown>>
}

/**
 * A failure the caller may be told about: `code` is part of the wire contract,
 * `message` is written for the person calling the API.
 */
export class AppError extends Error {
  readonly kind: ErrorKind
  readonly code: string
  readonly violations: readonly Violation[] | undefined
  readonly retryAfterSeconds: number | undefined
  readonly type: string | undefined
  readonly details: Readonly<Record<string, unknown>> | undefined

  constructor(kind: ErrorKind, code: string, message: string, options: AppErrorOptions = {}) {
    super(message, options)
    this.name = 'AppError'
    this.kind = kind
    this.code = code
    this.violations = options.violations
    this.retryAfterSeconds = options.retryAfterSeconds
    this.type = options.type
    this.details = options.details
  }
}

/** What is wrong, fault by fault: the error itself, of all of the input, where it names none. */
export const violationsIn = ({ code, message, violations }: AppError): readonly Violation[] =>
  violations ?? [{ pointer: '', code, detail: message }]

/** The AppError that `error` is, or that stands anywhere behind it as its cause. */
export function findAppError(error: unknown): AppError | undefined {
  for (let e = error; e instanceof Error; e = e.cause) if (e instanceof AppError) return e
  return undefined
}
