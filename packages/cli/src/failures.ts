import { ProblemError } from '@fieldgate/sdk'

/** What a script can tell a failure by; the list stands in `fieldgate --help`. */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  notSignedIn: 3,
  forbidden: 4,
  notFound: 5,
  conflict: 6,
  refused: 7,
  unavailable: 8,
  interrupted: 130
} as const

/** A failure whose message says all there is to say. */
export class CommandError extends Error {
  readonly exitCode: number

  constructor(message: string, exitCode: number = EXIT.failed) {
    super(message)
    this.exitCode = exitCode
  }
}

const BY_STATUS: Readonly<Record<number, number>> = {
  400: EXIT.refused,
  401: EXIT.notSignedIn,
  403: EXIT.forbidden,
  404: EXIT.notFound,
  409: EXIT.conflict,
  412: EXIT.conflict,
  413: EXIT.refused,
  422: EXIT.refused,
  429: EXIT.unavailable,
  502: EXIT.unavailable,
  503: EXIT.unavailable,
  504: EXIT.unavailable
}

/** How a command that failed ends, and what it says. */
export function describeFailure(error: unknown): { message: string; exitCode: number } {
  if (error instanceof CommandError) return error
  if (error instanceof ProblemError) return describeProblem(error)
  if (error instanceof TypeError && error.message === 'fetch failed') {
    const cause = error.cause instanceof Error ? error.cause.message : ''
    return {
      message: `The platform does not answer${cause && `: ${cause}`}. \`fieldgate doctor\` looks closer.`,
      exitCode: EXIT.unavailable
    }
  }
  return { message: error instanceof Error ? error.message : String(error), exitCode: EXIT.failed }
}

function describeProblem(problem: ProblemError): { message: string; exitCode: number } {
  const details = problem.errors.map(({ pointer = '', detail }) => `  ${pointer} ${detail}`.trimEnd())
  const hint = problem.status === 401 ? ['Sign in with `fieldgate login`, or set FIELDGATE_API_KEY.'] : []
  const later = problem.retryAfter === undefined ? [] : [`Try again in ${Math.ceil(problem.retryAfter)} s.`]
  const request = problem.requestId ? [`(request ${problem.requestId})`] : []
  return {
    message: [problem.message, ...details, ...hint, ...later, ...request].join('\n'),
    exitCode: BY_STATUS[problem.status] ?? EXIT.failed
  }
}
