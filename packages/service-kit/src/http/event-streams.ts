import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import fp from 'fastify-plugin'
import { callerKeyOf } from '../credentials/principal.ts'
import { watchValue } from '../telemetry/gauges.ts'
import type { Seats } from './seats.ts'

/** An answer of Server-Sent Events, which goes on until one side ends it. */
export interface EventStream {
  /** Aborted when the stream is over, whoever ended it. */
  signal: AbortSignal
  /** Sends events as `formatEvent` writes them. A reader that falls too far behind is cut off. */
  send: (events: string) => void
  /** Lets the reader have what was sent, and ends. */
  end: () => void
}

declare module 'fastify' {
  interface FastifyReply {
    /** Answers with a stream; the handler returns the reply. Throws where no seat is free. */
    openEventStream: () => EventStream
  }
}

/** Proxies cut an answer that is silent for 30 s. */
const COMMENT_MS = 15_000
const COMMENT = ':\n\n'
const MAX_BEHIND_BYTES = 256 * 1024
/** Tells clients how long to wait before they connect again. */
const OPENING = 'retry: 2000\n\n'

/** Streams of Server-Sent Events: each takes a seat, is kept alive by comments, and ends when the app closes. */
export const eventStreams = fp<{ seats: Seats }>(
  async (app, { seats }) => {
    const streams = new Set<ReturnType<typeof openStream>>()
    watchValue(app, {
      name: 'event_streams_open',
      help: 'Streams of Server-Sent Events that are open.',
      read: () => streams.size
    })
    const timer = setInterval(() => {
      for (const { stream, cut } of streams) {
        // One that has ended, and is still here, has a reader that takes nothing.
        if (stream.signal.aborted) cut()
        else stream.send(COMMENT)
      }
    }, COMMENT_MS).unref()

    app.addHook('preClose', async () => {
      clearInterval(timer)
      for (const { stream, isBehind, cut } of streams) {
        if (isBehind()) cut()
        else stream.end()
      }
    })

    app.decorateReply('openEventStream', function (this: FastifyReply): EventStream {
      const leave = seats.take(callerKeyOf(this.request))
      const opened = openStream(this)
      const { stream, body } = opened
      streams.add(opened)
      body.once('close', () => {
        streams.delete(opened)
        leave()
      })
      this.headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
      this.type('text/event-stream; charset=utf-8')
      stream.send(OPENING)
      // HEAD would wait for an end that never comes.
      if (this.request.method === 'HEAD') stream.end()
      this.send(body)
      return stream
    })
  },
  { name: 'event-streams', fastify: '5.x' }
)

function openStream({ raw }: FastifyReply) {
  const over = new AbortController()
  const body = new Readable({ read() {} })
  const cut = () => body.destroy()
  body.once('close', () => over.abort())
  const stream: EventStream = {
    signal: over.signal,
    send(events) {
      if (over.signal.aborted) return
      body.push(events)
      if (body.readableLength > MAX_BEHIND_BYTES) cut()
    },
    end() {
      if (over.signal.aborted) return
      over.abort()
      body.push(null)
    }
  }
  return { stream, body, cut, isBehind: () => raw.writableLength > 0 }
}

/** One event as the wire has it (HTML standard, section 9.2). */
export function formatEvent({
  event,
  id,
  data
}: {
  event?: string
  id: string | number
  data: unknown
}): string {
  const named = event === undefined ? '' : `event: ${event}\n`
  return `${named}id: ${id}\ndata: ${JSON.stringify(data)}\n\n`
}
