import type { Refusal } from '#edge/refusal'
import type { Outcome } from './health.ts'

const TIMEOUTS = new Set(['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'])
export const NO_TARGET = 'NO_TARGET'
const AWAY = new Set([NO_TARGET, 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'])
const UNSENT = new Set(['UND_ERR_CONNECT_TIMEOUT', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'])
const BROKEN_OFF = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

/** What the failure says about the health of the target. */
export const outcomeOf = (error: unknown): Outcome =>
  TIMEOUTS.has(codeOf(error)) || (error as Error).name === 'TimeoutError' ? 'timeout' : 'tcp'

/** The client closed its connection: nobody is there to answer, and nothing is wrong with the service. */
export const hasLeft = (error: unknown): boolean =>
  (error as Error).name === 'AbortError' || codeOf(error) === 'ERR_STREAM_PREMATURE_CLOSE'

/** What was perhaps answered, but not to us, is repeated only where the second answer is the same as the first. */
export function mayRepeat(method: string, error: unknown): boolean {
  const code = codeOf(error)
  return UNSENT.has(code) || (BROKEN_OFF.has(code) && SAFE.has(method))
}

/** What the client is told. */
export function refusalOf(error: unknown): Refusal {
  const code = codeOf(error)
  if (TIMEOUTS.has(code)) {
    return { status: 504, code: 'upstream_timeout', detail: 'The service did not answer in time.' }
  }
  if (AWAY.has(code)) {
    return {
      status: 503,
      code: 'upstream_away',
      detail: 'The service is not there just now.',
      retryAfterSeconds: 1
    }
  }
  return { status: 502, code: 'upstream_failed', detail: 'The service broke off before it had answered.' }
}
