import { type Caller, type Reach, reachOf, type User } from '../reach.ts'
import type { Lock } from '../readings/reading.ts'
import type { PipelineId } from './pipeline.ts'
import { type Registry, refusal } from './registry.ts'

/** When a pipeline was heard from. */
export interface Presence {
  /** Of the latest reading; null: there was none yet. */
  lastSeenAt: Date | null
  expectedIntervalSeconds: number
}

export interface PipelineStatus extends Presence {
  isOnline: boolean
}

/** How many pipelines are heard from, and how many readings they have sent so far. */
export interface PipelineSummary {
  neverSeen: number
  online: number
  offline: number
  readings: number
}

export interface PresenceStore {
  /** undefined when the lock does not open. */
  findPresence: (lock: Lock) => Promise<Presence | undefined>
  /** The presence of those of `ids` that there are. */
  findPresences: (ids: readonly PipelineId[]) => Promise<Map<PipelineId, Presence>>
  /** Online is whatever was heard from in the last `intervals` of its intervals. */
  summarize: (reach: Reach, intervals: number) => Promise<PipelineSummary>
}

interface Dependencies {
  registry: Pick<Registry, 'lockFor'>
  store: PresenceStore
  now: () => Date
}

export type PipelineStatuses = ReturnType<typeof createPipelineStatuses>

const MISSED_INTERVALS = 3

export const createPipelineStatuses = ({ registry, store, now }: Dependencies) => ({
  async get(caller: Caller, id: PipelineId): Promise<PipelineStatus> {
    const presence = await store.findPresence(await registry.lockFor(caller, id))
    if (!presence) throw refusal(caller)
    return { ...presence, isOnline: isOnline(presence, now()) }
  },

  /** Of pipelines that the caller was shown already; one that is gone meanwhile has none. */
  async ofAll(ids: readonly PipelineId[]): Promise<Map<PipelineId, PipelineStatus>> {
    const presences = await store.findPresences(ids)
    const moment = now()
    return new Map(
      [...presences].map(([id, presence]) => [id, { ...presence, isOnline: isOnline(presence, moment) }])
    )
  },

  summarize: (user: User): Promise<PipelineSummary> => store.summarize(reachOf(user), MISSED_INTERVALS)
})

/** Until it has been silent for three of its intervals. */
const isOnline = ({ lastSeenAt, expectedIntervalSeconds }: Presence, now: Date): boolean =>
  lastSeenAt !== null &&
  now.getTime() - lastSeenAt.getTime() < MISSED_INTERVALS * expectedIntervalSeconds * 1000
