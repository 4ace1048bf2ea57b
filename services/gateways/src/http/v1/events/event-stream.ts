import { setTimeout } from 'node:timers/promises'
import { findAppError } from '@fieldgate/errors'
import { type EventStream, formatEvent } from '@fieldgate/service-kit'
import type { FastifyBaseLogger } from 'fastify'
import type { GatewayEvent } from '#domain/presence'

interface TellOptions {
  /** The event behind which the stream begins. */
  after: number
  /** Some events behind the one of that id, oldest first; throws where they are no longer for the reader. */
  eventsAfter: (id: number) => Promise<GatewayEvent[]>
  toData: (event: GatewayEvent) => unknown
  log: FastifyBaseLogger
}

const POLL_MS = 1_000

/** Sends what happens from now on, for as long as the reader may know it. */
export async function tellEvents(
  stream: EventStream,
  { after, eventsAfter, toData, log }: TellOptions
): Promise<void> {
  const { signal } = stream
  let last = after
  try {
    while (!signal.aborted) {
      const events = await eventsAfter(last)
      if (events.length === 0) {
        await setTimeout(POLL_MS, undefined, { signal }).catch(() => {})
        continue
      }
      stream.send(events.map((event) => formatEvent({ id: event.id, data: toData(event) })).join(''))
      last = events.at(-1)!.id
    }
  } catch (err) {
    if (!findAppError(err)) log.error({ err }, 'a stream of events failed')
  }
  stream.end()
}
