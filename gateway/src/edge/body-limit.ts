import type { IncomingMessage } from 'node:http'

/** Whether the body is larger than `limit`, by its own account or by what has arrived of it. */
export function isTooLarge({ headers, readableLength }: IncomingMessage, limit: number): boolean {
  return Number(headers['content-length'] ?? readableLength) > limit
}

/**
 * Counts a body of unknown length while it passes, and calls back once when it grows past `limit`. From there on
 * nothing of it is passed on, not even its end: a reader must not take the part for the whole.
 */
export function watchBody(request: IncomingMessage, limit: number, onExcess: () => void): void {
  const push = request.push.bind(request)
  let passed = request.readableLength
  request.push = (chunk: Buffer | null, encoding) => {
    const isOver = passed > limit
    passed += chunk?.length ?? 0
    if (passed <= limit) return push(chunk, encoding)
    if (!isOver) onExcess()
    return true
  }
}
