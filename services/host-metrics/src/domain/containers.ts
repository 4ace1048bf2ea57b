import { type Container, type ContainerStats, type ContainerUsage, isRunning } from './container.ts'
import { containerNotFound, containerNotRunning, containerStatsPending, dockerUnavailable } from './errors.ts'

/** `absent`: no engine has been there since the start. `away`: one should be there and does not answer. */
export type EngineState = 'connected' | 'absent' | 'away'

/** What an engine tells of its containers, kept up to date in the background. */
export interface ContainerSource {
  state: () => EngineState
  /** By name. */
  containers: () => readonly Container[]
  /** Undefined until the engine has sent a whole document of the container. */
  stats: (id: string) => ContainerStats | undefined
  /** How often it was seen to start again. */
  restarts: (id: string) => number
}

export interface ContainerQuery {
  state?: string | undefined
  after?: string | undefined
  limit: number
}

export interface ContainerPage {
  containers: Container[]
  /** The name of the last container here, where more follow. */
  next: string | undefined
}

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

  return {
    engine: source.state,
    restarts: source.restarts,
    get,

    list({ state, limit, after }: ContainerQuery): ContainerPage {
      const rest = known()
        .filter((container) => state === undefined || container.state === state)
        .filter(({ name }) => after === undefined || name > after)
      const containers = rest.slice(0, limit)
      return { containers, next: rest.length > limit ? containers.at(-1)?.name : undefined }
    },

    /** The statistics of every running container that has any yet. */
    allStats: (): ContainerStats[] =>
      known()
        .filter(isRunning)
        .map(({ id }) => source.stats(id))
        .filter((stats) => stats !== undefined),

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
