import type { Cursor, Slice } from '@fieldgate/representations'
import type { ContainerNews } from './container-watch.ts'

export interface ContainerEvent extends ContainerNews {
  id: number
}

export interface EventListQuery {
  sort: 'id' | '-id'
  limit: number
  cursor: Cursor | undefined
}

export interface ContainerEventStore {
  insert: (host: string, news: readonly ContainerNews[]) => Promise<void>
  list: (host: string, query: EventListQuery) => Promise<Slice<ContainerEvent>>
  /** The oldest events behind `id`. */
  after: (host: string, id: number) => Promise<ContainerEvent[]>
  newestId: (host: string) => Promise<number>
}

interface ContainerEventsOptions {
  host: string
  store: ContainerEventStore
  /** Whether this process is the one that writes; of several on a host, each hears the engine. */
  writes: () => boolean
  onFailure: (error: unknown) => void
}

const MOST_WAITING = 1_000

export type ContainerEvents = ReturnType<typeof createContainerEvents>

/** What happened to the containers of this host. While the database is away, the last thousand events wait for it. */
export function createContainerEvents({ host, store, writes, onFailure }: ContainerEventsOptions) {
  let waiting: ContainerNews[] = []
  let writing: Promise<void> | undefined

  async function write(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      try {
        await store.insert(host, batch)
      } catch (error) {
        waiting = [...batch, ...waiting].slice(-MOST_WAITING)
        onFailure(error)
        return
      }
    }
  }

  /** Writes what waits. */
  function flush(): Promise<void> {
    writing ??= write().finally(() => {
      writing = undefined
    })
    return writing
  }

  return {
    tell(news: ContainerNews): void {
      if (!writes()) return
      waiting = [...waiting, news].slice(-MOST_WAITING)
      void flush()
    },

    flush,
    list: (query: EventListQuery): Promise<Slice<ContainerEvent>> => store.list(host, query),
    after: (id: number): Promise<ContainerEvent[]> => store.after(host, id),
    newestId: (): Promise<number> => store.newestId(host)
  }
}
