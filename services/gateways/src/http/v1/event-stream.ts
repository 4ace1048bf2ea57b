import { setTimeout } from 'node:timers/promises'
import type { GatewayEvent } from '#domain/presence'

interface EventStreamOptions {
  /** The event behind which the stream begins. */
  after: number
  eventsAfter: (id: number) => Promise<GatewayEvent[]>
  toData: (event: GatewayEvent) => unknown
  /** Ends the stream. */
  signal: AbortSignal
}

const POLL_MS = 1_000
const COMMENT_MS = 15_000

/**
 * Server-Sent Events, as text. It asks for more only when what it gave was taken: a slow reader costs no memory, and
 * finds everything when it reads on. A stream whose gateway goes away, or out of reach, ends.
 */
export async function* eventStream({ after, eventsAfter, toData, signal }: EventStreamOptions) {
  let last = after
  let spokeAt = performance.now()
  yield 'retry: 2000\n\n'
  while (!signal.aborted) {
    const events = await eventsAfter(last).catch(() => undefined)
    if (!events) return
    if (events.length > 0) {
      last = events.at(-1)!.id
      yield events.map((event) => `id: ${event.id}\ndata: ${JSON.stringify(toData(event))}\n\n`).join('')
    } else if (performance.now() - spokeAt >= COMMENT_MS) {
      yield ':\n\n'
    } else {
      await setTimeout(POLL_MS, undefined, { signal }).catch(() => {})
      continue
    }
    spokeAt = performance.now()
  }
}
