import type { StreamEvent } from '@fieldgate/sdk'
import { INTEGER_PINS, type IntegerPin, PINS, type Pins, type Reading } from './pin.ts'

/** What came in within one second, by pin: how many values, and what they sum up to. */
export interface Moment {
  /** Seconds since 1970 began. */
  second: number
  sums: Partial<Record<IntegerPin, number>>
  counts: Partial<Record<IntegerPin, number>>
}

/** A pipeline as its stream tells it. */
export interface LivePipeline {
  /** Undefined until the stream has said. */
  pins: Pins | undefined
  /** Of the last reading; null: there was none yet. */
  lastSeenAt: string | null
  /** Milliseconds: up to here the history is to be asked for, and `recent` is what came behind it. */
  anchor: number | undefined
  recent: readonly Moment[]
}

export type LiveEvent = StreamEvent<Reading>

export const NOTHING_YET: LivePipeline = { pins: undefined, lastSeenAt: null, anchor: undefined, recent: [] }

/** More than an hour of seconds: the history is asked for anew instead. */
const LONGEST = 3_600

/** The pipeline after the events of a frame. */
export function follow(live: LivePipeline, events: readonly LiveEvent[]): LivePipeline {
  const next = draftOf(live)
  for (const { event, data } of events) {
    if (event === 'reading' && next.pins) addReading(next.pins, next.recent, data)
    else {
      next.pins = pinsOf(data)
      // Pins behind the last reading tell which of them it took the value from: none was missed.
      if (event !== 'pins' || data.recordedAt !== next.lastSeenAt) beginAnew(next, data.recordedAt)
    }
    next.lastSeenAt = data.version === 0 ? null : data.recordedAt
  }
  if (next.recent.length > LONGEST && next.lastSeenAt !== null) beginAnew(next, next.lastSeenAt)
  return next
}

type Draft = LivePipeline & { recent: Moment[] }

/** A copy of all that readings change, so that there is one for a frame and not one for each. */
function draftOf(live: LivePipeline): Draft {
  const last = live.recent.at(-1)
  const recent = live.recent.slice(0, -1)
  if (last) recent.push({ second: last.second, sums: { ...last.sums }, counts: { ...last.counts } })
  return { ...live, pins: live.pins && { ...live.pins }, recent }
}

/** The history up to a time is asked for, and what comes behind it is kept. */
function beginAnew(next: Draft, recordedAt: string): void {
  next.anchor = Date.parse(recordedAt) + 1
  next.recent = []
}

const pinsOf = (reading: Reading): Pins => Object.fromEntries(PINS.map((pin) => [pin, reading[pin]])) as Pins

/** What a reading says nothing of stays as it is. */
function addReading(pins: Pins, recent: Moment[], reading: Reading): void {
  const { sums, counts } = momentOf(recent, Math.floor(Date.parse(reading.recordedAt) / 1000))
  for (const pin of INTEGER_PINS) {
    const value = reading[pin]
    if (value === null) continue
    sums[pin] = (sums[pin] ?? 0) + value
    counts[pin] = (counts[pin] ?? 0) + 1
  }
  for (const pin of PINS) if (reading[pin] !== null) Object.assign(pins, { [pin]: reading[pin] })
}

function momentOf(recent: Moment[], second: number): Moment {
  const last = recent.at(-1)
  if (last?.second === second) return last
  const moment: Moment = { second, sums: {}, counts: {} }
  recent.push(moment)
  return moment
}
