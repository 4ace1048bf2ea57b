import { setTimeout } from 'node:timers/promises'
import type { EventStream } from '@fieldgate/service-kit'

const POLL_MS = 1_000

/** What came behind an event, and the last of it. */
interface News {
  text: string
  last: number
}

/** Sends what comes behind `last`, until the stream is over or the store of events is away. */
export async function follow(
  stream: EventStream,
  last: number,
  read: (last: number) => Promise<News | undefined>
): Promise<void> {
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
  } catch {
    // A client that connects again is told by a status what is wrong, and resumes where it was.
    stream.end()
  }
}
