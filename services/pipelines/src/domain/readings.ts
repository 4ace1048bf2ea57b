import {
  admits,
  type Cursor,
  type Precondition,
  preconditionFailed,
  type Slice
} from '@fieldgate/representations'
import { pinsInvalid, pinsMissing } from './errors.ts'
import { type PinChange, pinViolations } from './pins.ts'
import type { PipelineId } from './pipeline.ts'
import type { PinStore } from './pipelines.ts'
import type { Caller } from './reach.ts'
import type { Lock, Micros, PinState, Reading, Receipt, RecordedReading } from './reading.ts'
import { type Registry, refusal } from './registry.ts'

export interface ReadingQuery {
  from: Date | undefined
  to: Date | undefined
  direction: 'asc' | 'desc'
  /** The name of the order, which cursors carry. */
  sortName: string
  cursor: Cursor | undefined
  limit: number
}

export interface ReadingStore extends PinStore {
  /** Stores the reading alone, unless `assertAdmitted` throws at the version of the pins, which nobody changes meanwhile. */
  storeReadingIf: (
    reading: Reading,
    assertAdmitted: (version: number) => void
  ) => Promise<Receipt | undefined>
  /** undefined when the lock does not open. */
  list: (lock: Lock, query: ReadingQuery) => Promise<Slice<RecordedReading> | undefined>
}

interface Dependencies {
  registry: Pick<Registry, 'lockFor'>
  store: ReadingStore
  now: () => Micros
}

export type Readings = ReturnType<typeof createReadings>

export function createReadings({ registry, store, now }: Dependencies) {
  return {
    async getPins(caller: Caller, id: PipelineId): Promise<PinState> {
      const state = await store.findPins(await registry.lockFor(caller, id))
      if (!state) throw refusal(caller)
      return state
    },

    /** Resolves once the reading is durable. */
    async write(
      caller: Caller,
      id: PipelineId,
      change: PinChange,
      precondition: Precondition = 'none'
    ): Promise<Receipt> {
      const arrivedAt = now()
      assertSound(change)
      const reading = { lock: await registry.lockFor(caller, id), change, arrivedAt }
      // A condition is judged under the row's lock, which must not hold up a batch.
      const receipt =
        precondition === 'none'
          ? await store.storeReading(reading)
          : await store.storeReadingIf(reading, (version) => {
              if (!admits(precondition, version)) throw preconditionFailed()
            })
      if (!receipt) throw refusal(caller)
      return receipt
    },

    async list(caller: Caller, id: PipelineId, query: ReadingQuery): Promise<Slice<RecordedReading>> {
      const slice = await store.list(await registry.lockFor(caller, id), query)
      if (!slice) throw refusal(caller)
      return slice
    }
  }
}

function assertSound(change: PinChange): void {
  const values = Object.entries(change).filter(([, value]) => value !== null)
  if (Object.keys(change).length === 0) throw pinsMissing()
  const violations = pinViolations(Object.fromEntries(values))
  if (violations.length > 0) throw pinsInvalid(violations)
}
