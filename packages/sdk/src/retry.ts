import { secondsToWait } from './problem.ts'
import { backoff, type Send, wait } from './requests.ts'

export interface RetryOptions {
  /** How often a request is sent at most, the first time included. */
  attempts?: number
  /** A server that asks for more patience than so many seconds is not asked again. */
  longestWaitSeconds?: number
}

interface Dependencies extends RetryOptions {
  send: Send
}

const IDEMPOTENT = new Set(['GET', 'HEAD', 'OPTIONS'])
const TRANSIENT = new Set([502, 503, 504])

/**
 * Sends again what failed for a moment, and only what cannot take effect twice: reads, and writes that carry an
 * Idempotency-Key. A 429 had no effect, so that any request may follow it.
 */
export function retrying({ send, attempts = 4, longestWaitSeconds = 60 }: Dependencies): Send {
  return async (request) => {
    const repeatable = IDEMPOTENT.has(request.method) || request.headers.has('idempotency-key')
    for (let attempt = 1; ; attempt++) {
      const last = attempt >= attempts
      try {
        const response = await send(request.clone())
        const again = response.status === 429 || (repeatable && TRANSIENT.has(response.status))
        const seconds = secondsToWait(response.headers)
        if (last || !again || (seconds ?? 0) > longestWaitSeconds) return response
        await response.body?.cancel()
        await wait(seconds === undefined ? backoff(attempt) : seconds * 1000, request.signal)
      } catch (error) {
        if (last || !repeatable || request.signal.aborted) throw error
        await wait(backoff(attempt), request.signal)
      }
    }
  }
}
