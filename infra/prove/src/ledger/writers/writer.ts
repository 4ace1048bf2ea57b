import type { Contest } from '../contests.ts'
import type { Intent } from '../ledger.ts'
import type { Site } from '../site.ts'
import type { ServiceName } from '../stage/stage.ts'

export interface Call {
  method: string
  path: string
  headers?: Readonly<Record<string, string>>
  /** Sent as JSON, but for a form. */
  body?: unknown
}

/** What stands there is another one. */
export const PRECONDITION_FAILED = 412

/** Writes that somebody means, one after another in each lane. */
export interface Writer {
  /** As the call is known: `POST /api/v1/records`. */
  name: string
  service: ServiceName
  /** How many write at a time, each on its own. */
  lanes: number
  /** How many rows one write has. */
  rows?: number
  /** False where the face does not promise that a write sent again is done once. */
  isOnce?: false
  /** What one that is sent again is answered where it was done before: nobody else writes there. */
  doneBefore?: number
  /** What the writes of a lane overwrite, where they overwrite. */
  resourceOf?: (site: Site, lane: number) => string
  /** Or what they overwrite as long as it is as they saw it. */
  contest?: Contest
  /** With `nth` no other writer has the same, and another writer never has one like it. */
  markOf: (nth: number) => string
  valueOf: (nth: number) => number
  /** undefined: what has to come before it did not, in all the time that it was given. */
  call: (site: Site, intents: readonly Intent[], at: Position) => Call | undefined | Promise<Call | undefined>
}

interface Position {
  lane: number
  nth: number
  /** What this lane wrote before. */
  before: Intent | undefined
}

/** Marks of one kind, that no other kind begins with. */
export const marked =
  (kind: string) =>
  (nth: number): string =>
    `${kind}-${String(nth).padStart(6, '0')}`

/** What every pin, interval and threshold takes. */
export const smallNumber = (nth: number): number => 1 + (nth % 9_000)
