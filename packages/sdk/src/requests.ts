/** Sends a request, as `fetch` does. */
export type Send = (request: Request) => Promise<Response>

/** Resolves after so many milliseconds, and rejects as soon as `signal` aborts. */
export const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    const stop = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal.addEventListener('abort', stop, { once: true })
  })

/** Full jitter: clients that failed together do not come back together. */
export const backoff = (attempt: number, longest = 10_000): number =>
  Math.random() * Math.min(longest, 250 * 2 ** attempt)
