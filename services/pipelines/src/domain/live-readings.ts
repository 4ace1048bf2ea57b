import { findAppError } from '@fieldgate/errors'
import type { KeyHasher } from './key-hasher.ts'
import type { LiveBus } from './live-bus.ts'
import type { PipelineId } from './pipeline.ts'
import type { Caller } from './reach.ts'
import type { Receipt, RecordedReading } from './reading.ts'
import { refusal } from './registry.ts'
import { type View, viewOf } from './view.ts'

/** A stream that missed more readings than this is told the pins instead. */
export const MAX_MISSED = 1_000
/** The readings told at a time. */
export const MAX_TOLD = 64

/** The reading up to which somebody knows everything. */
export type Position = Receipt

/** What was stored behind a position. */
export interface News {
  /** Counts all readings so far. */
  version: number
  /** The oldest MAX_TOLD; none where more than MAX_MISSED were missed, or the position is none of the pipeline's. */
  readings: RecordedReading[]
}

/** What is told: the pins as they are, to begin with or because readings were missed, and then each reading. */
export interface LiveEvent {
  kind: 'pins' | 'resync' | 'reading'
  reading: RecordedReading
}

/** What the domain asks of storage; undefined where the view shows nothing. */
export interface LiveStore {
  /** The pins, as if one reading had given all of them their values. */
  findStanding: (view: View) => Promise<RecordedReading | undefined>
  findNews: (view: View, after: Position) => Promise<News | undefined>
}

interface Dependencies {
  store: LiveStore
  bus: LiveBus
  hashOf: KeyHasher
}

export interface Follower {
  id: PipelineId
  /** Who follows, asked anew each time; fails once it may not. */
  caller: () => Promise<Caller>
  /** What it knows already; undefined: nothing. */
  position: Position | undefined
}

interface Step {
  events: LiveEvent[]
  position: Position
}

export type LiveReadings = ReturnType<typeof createLiveReadings>

export function createLiveReadings({ store, bus, hashOf }: Dependencies) {
  async function look({ id, caller, position }: Follower): Promise<Step> {
    const who = await caller()
    const view = viewOf(who, id, hashOf)
    const news = view && position && (await store.findNews(view, position))
    if (position && news && news.readings.length > 0) {
      const events = news.readings.map((reading): LiveEvent => ({ kind: 'reading', reading }))
      return { events, position: news.readings.at(-1)! }
    }
    if (position && news?.version === position.version) return { events: [], position }
    // Something happened that no reading behind the position tells of.
    const standing = view && (await store.findStanding(view))
    if (!standing) throw refusal(who)
    return { events: [{ kind: position ? 'resync' : 'pins', reading: standing }], position: standing }
  }

  async function* events(follower: Follower, first: Step, signal: AbortSignal) {
    const subscription = bus.subscribe(`readings ${follower.id}`)
    try {
      for (let step = first; !signal.aborted; step = await lookAgain(follower, step.position)) {
        if (step.events.length > 0) yield step.events
        if (step.events.length < MAX_TOLD) await subscription.next(signal)
      }
    } finally {
      subscription.close()
    }
  }

  /** Whoever cannot be answered just now is not sent away: the next try finds everything. */
  async function lookAgain(follower: Follower, position: Position): Promise<Step> {
    try {
      return await look({ ...follower, position })
    } catch (error) {
      if (findAppError(error)?.kind === 'unavailable') return { events: [], position }
      throw error
    }
  }

  return {
    /**
     * Gives what begins to tell the follower everything behind its position, in order and each reading once. That
     * goes on until `signal` aborts, and fails when the follower sees the pipeline no more.
     */
    async follow(follower: Follower): Promise<(signal: AbortSignal) => AsyncGenerator<LiveEvent[]>> {
      const first = await look(follower)
      return (signal) => events(follower, first, signal)
    }
  }
}
