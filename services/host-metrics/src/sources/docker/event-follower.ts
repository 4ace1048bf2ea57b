import type { Readable } from 'node:stream'
import type { ContainerWatch } from '#domain/containers/container-watch'
import { readEngineEvent } from './engine-event.ts'
import { linesOf } from './lines.ts'

const MAX_EVENT_LENGTH = 64 * 1024

interface EventFollowerOptions {
  open: (signal: AbortSignal) => Promise<Readable>
  isRefusal: (error: unknown) => boolean
  watch: Pick<ContainerWatch, 'beginHearing' | 'endHearing' | 'hear'>
  /** Called at the beginning of the stream too: what was missed before it is to be found out. */
  onEvent: () => void
  signal: AbortSignal
}

export interface EventFollower {
  areOpen: () => boolean
  /** Opens the stream where it is neither open nor refused. */
  open: () => void
  /** The engine that comes back may be another, with other permissions. */
  forgetRefusal: () => void
}

/** Hears an engine's events, as long as it tells them. */
export function followEvents({
  open,
  isRefusal,
  watch,
  onEvent,
  signal
}: EventFollowerOptions): EventFollower {
  let state: 'closed' | 'opening' | 'open' | 'refused' = 'closed'

  async function follow(): Promise<void> {
    state = 'opening'
    try {
      const stream = await open(signal)
      state = 'open'
      watch.beginHearing()
      onEvent()
      for await (const line of linesOf(stream, MAX_EVENT_LENGTH)) {
        const news = readEngineEvent(line)
        if (news) watch.hear(news)
        onEvent()
      }
      state = 'closed'
    } catch (error) {
      state = isRefusal(error) ? 'refused' : 'closed'
    } finally {
      watch.endHearing()
    }
  }

  return {
    areOpen: () => state === 'open',
    open() {
      if (state === 'closed') void follow()
    },
    forgetRefusal() {
      if (state === 'refused') state = 'closed'
    }
  }
}
