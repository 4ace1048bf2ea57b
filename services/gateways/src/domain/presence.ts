import type { Cursor, Slice } from '@fieldgate/representations'
import { gatewayNotFound } from './errors.ts'
import { type Caller, type Reach, reachOf } from './reach.ts'

/** A gateway came online, or fell silent for three expected intervals. */
export interface GatewayEvent {
  /** Goes up with time, gateway by gateway. */
  id: number
  gatewayId: string
  state: 'online' | 'offline'
  occurredAt: Date
}

export interface EventQuery {
  sort: 'id' | '-id'
  cursor: Cursor | undefined
  limit: number
}

export interface PresenceStore {
  /** Notes that the gateway is there, now; false where there is none in reach. */
  see: (id: string, reach: Reach) => Promise<boolean>
  /** Undefined where there is no such gateway in reach. */
  listEvents: (id: string, reach: Reach, query: EventQuery) => Promise<Slice<GatewayEvent> | undefined>
  /** The id of the newest event, 0 where there is none; undefined where there is no such gateway in reach. */
  newestEvent: (id: string, reach: Reach) => Promise<number | undefined>
  /** Some events behind the one of id `after`, oldest first; undefined where there is no such gateway in reach. */
  eventsAfter: (id: string, reach: Reach, after: number) => Promise<GatewayEvent[] | undefined>
  /** Writes the events of gateways that fell silent; where several do so at once, one of them does. */
  tellSilent: () => Promise<void>
  /** Removes some of the events from before `days` days, the oldest first; false where that was the last of them. */
  forgetEvents: (days: number) => Promise<boolean>
}

export type PresenceOfGateways = ReturnType<typeof createPresence>

export function createPresence(store: PresenceStore) {
  return {
    async see(caller: Caller, id: string): Promise<void> {
      if (!(await store.see(id, reachOf(caller)))) throw gatewayNotFound()
    },

    async listEvents(caller: Caller, id: string, query: EventQuery): Promise<Slice<GatewayEvent>> {
      return found(await store.listEvents(id, reachOf(caller), query))
    },

    /** The id of the newest event, behind which a stream begins; 0 where there is none. */
    async newestEvent(caller: Caller, id: string): Promise<number> {
      return found(await store.newestEvent(id, reachOf(caller)))
    },

    /** Some events behind the one of id `after`, oldest first. */
    async eventsAfter(caller: Caller, id: string, after: number): Promise<GatewayEvent[]> {
      return found(await store.eventsAfter(id, reachOf(caller), after))
    },

    tellSilent: (): Promise<void> => store.tellSilent(),

    forgetEvents: (days: number): Promise<boolean> => store.forgetEvents(days)
  }
}

function found<T>(answer: T | undefined): T {
  if (answer === undefined) throw gatewayNotFound()
  return answer
}
