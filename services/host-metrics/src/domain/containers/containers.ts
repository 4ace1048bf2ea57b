import { isDeepStrictEqual } from 'node:util'
import type { Cursor, Slice } from '@fieldgate/representations'
import {
  containerNotFound,
  containerNotRunning,
  containerStatsPending,
  dockerUnavailable
} from '../errors.ts'
import { type Container, type ContainerStats, type ContainerUsage, isRunning } from './container.ts'

/** `absent`: no engine has been there since the start. `away`: one should be there and does not answer. */
export type EngineState = 'connected' | 'absent' | 'away'

/** What an engine tells of its containers, kept up to date in the background. */
export interface ContainerSource {
  state: () => EngineState
  /** By name; another array, of other containers, whenever they have been looked at anew. */
  containers: () => readonly Container[]
  /** Undefined until the engine has sent a whole document of the container. */
  stats: (id: string) => ContainerStats | undefined
  /** Those of every running container that has any yet: the same array until one of them changes. */
  allStats: () => readonly ContainerStats[]
  /** How often it was seen to start again. */
  restarts: (id: string) => number
}

export interface ContainerQuery {
  state?: string | undefined
  cursor?: Cursor | undefined
  limit: number
}

export interface ContainerPage extends Slice<Container> {
  limit: number
}

/** The only order they are listed in. */
export const CONTAINER_SORT = 'name'

export type Containers = ReturnType<typeof createContainers>

export function createContainers(source: ContainerSource) {
  const known = () => {
    if (source.state() !== 'connected') throw dockerUnavailable()
    return source.containers()
  }

  function get(idOrName: string): Container {
    const container = known().find(({ id, name }) => id === idOrName || name === idOrName)
    if (!container) throw containerNotFound(idOrName)
    return container
  }

  let last: { all: readonly Container[]; query: ContainerQuery; page: ContainerPage } | undefined

  return {
    engine: source.state,
    restarts: source.restarts,
    get,

    /** A page of them: the same object to whoever asks for the same again, until they are looked at anew. */
    list(query: ContainerQuery): ContainerPage {
      const all = known()
      if (last?.all !== all || !isDeepStrictEqual(last.query, query))
        last = { all, query, page: pageOf(all, query) }
      return last.page
    },

    /** The statistics of every running container that has any yet: the same array until one of them changes. */
    allStats(): readonly ContainerStats[] {
      known()
      return source.allStats()
    },

    /** What each running container uses; nothing while there is no engine. */
    usages: (): Array<{ container: Container; usage: ContainerUsage }> =>
      source.containers().flatMap((container) => {
        const stats = source.stats(container.id)
        return stats ? [{ container, usage: stats.usage }] : []
      }),

    /** The statistics of one container, by its id or its name. */
    stats(idOrName: string): ContainerStats {
      const container = get(idOrName)
      if (!isRunning(container)) throw containerNotRunning(idOrName)
      const stats = source.stats(container.id)
      if (!stats) throw containerStatsPending()
      return stats
    }
  }
}

function pageOf(all: readonly Container[], { state, limit, cursor }: ContainerQuery): ContainerPage {
  const listed = all.filter((container) => state === undefined || container.state === state)
  const place = String(cursor?.key[0] ?? '')
  const isBack = cursor?.direction === 'prev'
  // They stand by name, so what lies before a name is as many of the first ones.
  const passed = listed.filter(({ name }) => (isBack ? name < place : name <= place)).length
  const begin = isBack ? Math.max(0, passed - limit) : passed
  const items = listed.slice(begin, isBack ? passed : begin + limit)
  const [first, last] = [items[0], items.at(-1)]
  return {
    limit,
    items,
    prev: first && begin > 0 ? placeOf(first, 'prev') : null,
    next: last && begin + items.length < listed.length ? placeOf(last, 'next') : null
  }
}

const placeOf = ({ name }: Container, direction: Cursor['direction']): Cursor => ({
  key: [name],
  direction,
  sort: CONTAINER_SORT
})
