import type { IncomingMessage } from 'node:http'
import { finished } from 'node:stream/promises'

/**
 * Resolves when the body is here to its end, or never will be; whatever nobody reads is thrown away. A refusal waits for
 * it: nginx tells a client that the connection stays open, and takes what follows a body that was refused halfway for
 * the rest of that body.
 */
export async function arrival(request: IncomingMessage): Promise<void> {
  if (request.complete && request.readableLength === 0) return
  await finished(request.resume(), { writable: false }).catch(() => {})
}
