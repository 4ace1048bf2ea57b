import { setTimeout } from 'node:timers/promises'
import { findAppError } from '@fieldgate/errors'
import type { EventStream } from '@fieldgate/service-kit'
import type { FastifyBaseLogger } from 'fastify'

const POLL_MS = 1_000

/** What came behind an event, and the last of it. */
interface News {
  text: string
  last: number
}

interface FollowOptions {
  /** The event behind which the stream begins. */
  after: number
  read: (last: number) => Promise<News | undefined>
  log: Pick<FastifyBaseLogger, 'error'>
}

/** Sends what comes behind an event, until the stream is over or the store of events is away. */
export async function follow(stream: EventStream, { after, read, log }: FollowOptions): Promise<void> {
  let last = after
  try {
    while (!stream.signal.aborted) {
      const news = await read(last)
      if (news) {
        stream.send(news.text)
        last = news.last
      } else {
        await setTimeout(POLL_MS, undefined, { signal: stream.signal }).catch(() => {})
      }
    }
  } catch (err) {
    if (!findAppError(err)) log.error({ err }, 'a stream of events failed')
    // A client that connects again is told by a status what is wrong, and resumes where it was.
    stream.end()
  }
}
