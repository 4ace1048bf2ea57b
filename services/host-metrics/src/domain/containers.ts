import { containerNotFound, containerStatsPending, dockerUnavailable } from './errors.ts'

export interface Container {
  id: string
  /** Without the leading slash that Docker gives it. */
  name: string
  image: string
  /** Docker's word, such as running or paused. */
  state: string
  createdAt: Date
  labels: Readonly<Record<string, string>>
}

export interface ContainerStats {
  name: string
  /** Docker's own document, as it came: read and written again, its 64-bit numbers would lose digits. */
  document: string
}

/** `absent`: no engine has been there since the start. `away`: one should be there and does not answer. */
export type EngineState = 'connected' | 'absent' | 'away'

/** What an engine tells of the running containers, kept up to date in the background. */
export interface ContainerSource {
  state: () => EngineState
  /** By name. */
  running: () => readonly Container[]
  /** Undefined until the engine has sent a whole document of the container. */
  stats: (id: string) => ContainerStats | undefined
}

export interface ContainerPage {
  containers: Container[]
  /** The name of the last container here, where more follow. */
  next: string | undefined
}

export type Containers = ReturnType<typeof createContainers>

export function createContainers(source: ContainerSource) {
  const running = () => {
    if (source.state() !== 'connected') throw dockerUnavailable()
    return source.running()
  }

  return {
    engine: source.state,

    list({ limit, after }: { limit: number; after?: string | undefined }): ContainerPage {
      const rest = running().filter(({ name }) => after === undefined || name > after)
      const containers = rest.slice(0, limit)
      return { containers, next: rest.length > limit ? containers.at(-1)?.name : undefined }
    },

    /** The statistics of every running container that has any yet. */
    allStats: (): ContainerStats[] =>
      running()
        .map(({ id }) => source.stats(id))
        .filter((stats) => stats !== undefined),

    /** The statistics of one container, by its id or its name. */
    stats(idOrName: string): ContainerStats {
      const container = running().find(({ id, name }) => id === idOrName || name === idOrName)
      if (!container) throw containerNotFound(idOrName)
      const stats = source.stats(container.id)
      if (!stats) throw containerStatsPending()
      return stats
    }
  }
}
