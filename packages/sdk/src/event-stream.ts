import { type EventSourceMessage, EventSourceParserStream } from 'eventsource-parser/stream'
import { ProblemError, problemOf } from './problem.ts'
import { backoff, type Send, wait } from './requests.ts'

export interface StreamOptions {
  /** Goes on behind the event of this id. */
  lastEventId?: string
  signal?: AbortSignal
  /** Told whenever the connection comes and goes. */
  onState?: (state: 'open' | 'lost') => void
}

interface Dependencies extends StreamOptions {
  send: Send
  url: URL
}

export interface StreamEvent<T = unknown> {
  id: string | undefined
  event: string
  data: T
}

/** Characters; the largest event of ours is a few thousand long. */
const LONGEST_EVENT = 1_048_576

/**
 * The events of a stream, for ever: a lost connection is made again and goes on behind the last event that was seen.
 * Ends when `signal` aborts; throws what the server refuses.
 */
export async function* eventStream<T>({
  send,
  url,
  lastEventId,
  signal = new AbortController().signal,
  onState
}: Dependencies): AsyncGenerator<StreamEvent<T>> {
  let seen = lastEventId
  for (let failures = 0; !signal.aborted; failures++) {
    try {
      const messages = await connect(send, url, seen, signal)
      onState?.('open')
      for await (const { id, event, data } of chunksOf(messages)) {
        failures = 0
        seen = id ?? seen
        yield { id, event: event ?? 'message', data: JSON.parse(data) as T }
      }
    } catch (error) {
      if (signal.aborted) return
      if (error instanceof ProblemError && error.status < 500 && error.status !== 429) throw error
    }
    onState?.('lost')
    await wait(backoff(failures), signal).catch(() => undefined)
  }
}

async function connect(
  send: Send,
  url: URL,
  lastEventId: string | undefined,
  signal: AbortSignal
): Promise<ReadableStream<EventSourceMessage>> {
  const headers = new Headers({ accept: 'text/event-stream' })
  if (lastEventId !== undefined) headers.set('last-event-id', lastEventId)
  const response = await send(new Request(url, { headers, signal }))
  if (!response.ok || !response.body) throw await problemOf(response)
  return response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream({ maxBufferSize: LONGEST_EVENT }))
}

/** Not every browser iterates over a stream. */
async function* chunksOf<T>(stream: ReadableStream<T>): AsyncGenerator<T> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
