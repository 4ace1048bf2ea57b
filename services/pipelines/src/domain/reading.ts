import type { PinChange } from './pins.ts'
import type { PipelineId } from './pipeline.ts'

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
}

/** That a reading is stored, as which version of the pins, and under which time: no other of the pipeline has it. */
export interface Receipt {
  version: number
  recordedAt: Micros
}
