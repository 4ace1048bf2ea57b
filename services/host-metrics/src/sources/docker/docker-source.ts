import { setTimeout } from 'node:timers/promises'
import { type Container, type ContainerStats, isRunning } from '#domain/containers/container'
import type { ContainerWatch } from '#domain/containers/container-watch'
import type { ContainerSource, EngineState } from '#domain/containers/containers'
import { createAlarm } from './alarm.ts'
import type { DockerEngine } from './docker-engine.ts'
import { followEvents } from './event-follower.ts'
import { followStats, type StatsFollower } from './stats-follower.ts'

const EVENT_PAUSE_MS = 100
const LAST_RETRY_MS = 15_000

interface DockerSourceOptions {
  engine: DockerEngine
  watch: ContainerWatch
  /** Told of each change, with what led to it. */
  onStateChange: (state: EngineState, cause?: unknown) => void
  /** How long a change may go unseen where no event tells of it. */
  relistMs?: number
  /** The wait after a first failure; each further one doubles it. */
  retryMs?: number
}

export interface DockerSource extends ContainerSource {
  /** Resolves once it is known whether there is an engine; from then on this follows it by itself. */
  start: () => Promise<void>
  stop: () => Promise<void>
}

/**
 * Follows the containers of an engine, whatever becomes of it. The list is the truth: events only make it be read
 * sooner, so an engine that keeps them to itself is followed all the same.
 */
export function createDockerSource({
  engine,
  watch,
  onStateChange,
  relistMs = 3_000,
  retryMs = 1_000
}: DockerSourceOptions): DockerSource {
  const stopping = new AbortController()
  const alarm = createAlarm()
  const followers = new Map<string, StatsFollower>()
  let state: EngineState = 'absent'
  let containers: readonly Container[] = []
  let allStats: readonly ContainerStats[] | undefined
  let failures = 0
  let looking: Promise<void> | undefined
  const events = followEvents({
    open: engine.eventStream,
    isRefusal: engine.isRefusal,
    watch,
    onEvent: alarm.ring,
    signal: stopping.signal
  })

  function become(next: EngineState, cause?: unknown): void {
    if (next === state) return
    state = next
    onStateChange(next, cause)
  }

  function forgetAllStats(): void {
    allStats = undefined
  }

  function follow(listed: readonly Container[]): void {
    containers = listed
    forgetAllStats()
    const ids = new Set(listed.filter(isRunning).map(({ id }) => id))
    for (const [id, follower] of followers) if (!ids.has(id)) release(id, follower)
    for (const id of ids) {
      if (followers.has(id)) continue
      const follower = followStats((signal) => engine.statsStream(id, signal), forgetAllStats)
      followers.set(id, follower)
      void follower.ended.then(() => release(id, follower))
    }
  }

  function release(id: string, follower: StatsFollower): void {
    follower.stop()
    if (followers.get(id) === follower) followers.delete(id)
  }

  async function look(): Promise<void> {
    try {
      const hearing = events.areOpen()
      const listed = await engine.containers(stopping.signal)
      follow(listed)
      watch.see(listed, { hearing: hearing && events.areOpen() })
      failures = 0
      become('connected')
      events.open()
    } catch (error) {
      if (stopping.signal.aborted) return
      failures += 1
      events.forgetRefusal()
      follow([])
      become(state === 'absent' && engine.isAbsence(error) ? 'absent' : 'away', error)
    }
  }

  async function keepLooking(): Promise<void> {
    while (!stopping.signal.aborted) {
      await alarm.wait(failures === 0 ? relistMs : Math.min(LAST_RETRY_MS, retryMs * 2 ** (failures - 1)))
      if (stopping.signal.aborted) return
      // However fast containers come and go, the engine is asked for the list ten times a second at most.
      await setTimeout(EVENT_PAUSE_MS, undefined, { signal: stopping.signal }).catch(() => {})
      if (!stopping.signal.aborted) await look()
    }
  }

  return {
    state: () => state,
    containers: () => containers,
    stats: (id) => followers.get(id)?.latest(),
    restarts: watch.restarts,

    allStats() {
      allStats ??= containers
        .filter(isRunning)
        .map(({ id }) => followers.get(id)?.latest())
        .filter((stats) => stats !== undefined)
      return allStats
    },

    async start() {
      await look()
      looking = keepLooking()
    },

    async stop() {
      stopping.abort()
      alarm.ring()
      for (const follower of followers.values()) follower.stop()
      await looking
    }
  }
}
