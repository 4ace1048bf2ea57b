import type { LiveBus } from '#domain/live/live-bus'
import { createAnnouncer } from './announcer.ts'
import { SEPARATOR } from './channel.ts'
import { type Log, startListener } from './listener.ts'
import { createSubscriptions } from './subscriptions.ts'

/** How late somebody learns what no message told. */
const LOOK_MS = 2_000
/** Somebody who polls goes and comes back: it would be a connection each time. */
const LINGER_MS = 60_000

/** The replicas' live bus on PostgreSQL's NOTIFY. A process in which nobody waits neither listens nor looks. */
export function openLiveBus(databaseUrl: string, log: Log): LiveBus & { close: () => Promise<void> } {
  const announcer = createAnnouncer(databaseUrl)
  const { add, ring, ringAll } = createSubscriptions({ onFirst: begin, onNone: linger })
  let stop: (() => Promise<void>) | undefined
  let lingering: NodeJS.Timeout | undefined

  function begin(): void {
    clearTimeout(lingering)
    if (stop) return
    const hear = (payload: string) => payload.split(SEPARATOR).forEach(ring)
    const listener = startListener(databaseUrl, { hear, onConnect: ringAll, log })
    const timer = setInterval(ringAll, LOOK_MS).unref()
    stop = () => {
      clearInterval(timer)
      stop = undefined
      return listener.close()
    }
  }

  function linger(): void {
    lingering = setTimeout(() => void stop?.(), LINGER_MS).unref()
  }

  return {
    announce: announcer.announce,
    subscribe: add,
    async close() {
      clearTimeout(lingering)
      await Promise.all([stop?.(), announcer.close()])
    }
  }
}
