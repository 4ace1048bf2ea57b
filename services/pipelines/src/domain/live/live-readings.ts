import { findAppError } from '@fieldgate/errors'
import type { KeyHasher } from '../pipelines/key-hasher.ts'
import type { PipelineId } from '../pipelines/pipeline.ts'
import { refusal } from '../pipelines/registry.ts'
import type { Caller } from '../reach.ts'
import { touchedBy } from '../readings/pins.ts'
import type { Receipt, RecordedReading } from '../readings/reading.ts'
import { type View, viewOf } from '../view.ts'
import type { LiveBus } from './live-bus.ts'

/** A stream that missed more readings than this is told the pins instead. */
export const MAX_MISSED = 1_000
/** The readings told at a time. */
export const MAX_TOLD = 64

/** The reading up to which somebody knows everything. */
export interface Position extends Receipt {
  /** A bit for each pin that has a value, as far as is known there. */
  held: number
}

/** What was stored behind a position. */
export interface News {
  /** The pins, as `LiveStore.findStanding` has them. */
  standing: RecordedReading
  /** The oldest MAX_TOLD; none where more than MAX_MISSED were missed, or the position is none of the pipeline's. */
  readings: RecordedReading[]
}

/**
 * What is told: the pins as they are, to begin with or because one lost its value, or, as a resync, because readings
 * were missed; and then each reading.
 */
export interface LiveEvent {
  kind: 'pins' | 'resync' | 'reading'
  reading: RecordedReading
  /** As a position behind it has it. */
  held: number
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

export type LiveReadings = ReturnType<typeof createLiveReadings>

export function createLiveReadings({ store, bus, hashOf }: Dependencies) {
  async function look({ id, caller, position }: Follower): Promise<LiveEvent[]> {
    const who = await caller()
    const view = viewOf(who, id, hashOf)
    if (position) {
      const news = view && (await store.findNews(view, position))
      if (!news) throw refusal(who)
      return eventsOf(news, position)
    }
    const standing = view && (await store.findStanding(view))
    if (!standing) throw refusal(who)
    return [wholeEvent('pins', standing)]
  }

  async function* events(follower: Follower, first: LiveEvent[], signal: AbortSignal) {
    const subscription = bus.subscribe(`readings ${follower.id}`)
    let { position } = follower
    try {
      for (let told = first; !signal.aborted; told = await lookAgain({ ...follower, position })) {
        const last = told.at(-1)
        if (last) {
          position = positionBehind(last)
          yield told
        }
        if (told.length < MAX_TOLD) await subscription.next(signal)
      }
    } finally {
      subscription.close()
    }
  }

  /** Whoever cannot be answered just now is not sent away: the next try finds everything. */
  async function lookAgain(follower: Follower): Promise<LiveEvent[]> {
    try {
      return await look(follower)
    } catch (error) {
      if (findAppError(error)?.kind === 'unavailable') return []
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

const wholeEvent = (kind: 'pins' | 'resync', standing: RecordedReading): LiveEvent => ({
  kind,
  reading: standing,
  held: touchedBy(standing.pins)
})

const positionBehind = ({ reading: { version, recordedAt }, held }: LiveEvent): Position => ({
  version,
  recordedAt,
  held
})

/** Tells the news to somebody at `position`. Which pins a reading takes the value from, only the pins behind it say. */
function eventsOf({ standing, readings }: News, position: Position): LiveEvent[] {
  let { version, held } = position
  const events = readings.map((reading): LiveEvent => {
    version = reading.version
    held |= touchedBy(reading.pins)
    return { kind: 'reading', reading, held }
  })
  if (version === standing.version) {
    if (held & ~touchedBy(standing.pins)) events.push(wholeEvent('pins', standing))
  } else if (readings.length === 0) {
    // Something happened that no reading behind the position tells of.
    events.push(wholeEvent('resync', standing))
  }
  return events
}
