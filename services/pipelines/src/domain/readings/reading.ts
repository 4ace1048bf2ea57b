import type { WriteName } from '@fieldgate/idempotency'
import type { PipelineId } from '../pipelines/pipeline.ts'
import type { PinChange, Pins } from './pins.ts'

/** The pipeline `id`, if `keyHash` is the hash of its key. */
export interface Lock {
  id: PipelineId
  keyHash: Buffer
}

/** Microseconds since 1970 began. */
export type Micros = number

/** One reading to be stored: the pins take over its change, and the history keeps it. */
export interface Reading {
  lock: Lock
  change: PinChange
  /** When it arrived. */
  arrivedAt: Micros
  /** By which the device will know it, should it have to send it again. */
  name?: WriteName | undefined
}

/** That a reading is stored, as which version of the pins, and under which time: no other of the pipeline has it. */
export interface Receipt {
  version: number
  recordedAt: Micros
  /** True: it was given before, and tells of what was stored then. */
  isReplay?: boolean
}

/** The latest values of the pins. */
export interface PinState {
  pins: Pins
  /** Counts the readings, so that it changes with each. */
  version: number
  /** When the last reading was recorded; before the first, when the pipeline was made. */
  updatedAt: Date
}

/** A reading as the history has it. */
export interface RecordedReading extends Receipt {
  pins: Pins
}
