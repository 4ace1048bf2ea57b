import type { WriteName } from '@fieldgate/idempotency'
import { admits, type Precondition, preconditionFailed } from '@fieldgate/representations'
import type { PipelineId } from '../pipelines/pipeline.ts'
import type { PinStore } from '../pipelines/pipelines.ts'
import { type Registry, refusal } from '../pipelines/registry.ts'
import type { Caller } from '../reach.ts'
import { faultIn, type PinChange } from './pins.ts'
import type { Micros, PinState, Reading, Receipt } from './reading.ts'

interface ReadingStore extends PinStore {
  /** Stores the reading alone, unless `assertAdmitted` throws at the version of the pins, which nobody changes meanwhile. */
  storeReadingIf: (
    reading: Reading,
    assertAdmitted: (version: number) => void
  ) => Promise<Receipt | undefined>
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

    /** Resolves once the reading is durable; one sent again under its name has the receipt of the first. */
    async write(
      caller: Caller,
      id: PipelineId,
      change: PinChange,
      precondition: Precondition = 'none',
      name?: WriteName
    ): Promise<Receipt> {
      const arrivedAt = now()
      const fault = faultIn(change)
      if (fault) throw fault
      const reading = { lock: await registry.lockFor(caller, id), change, arrivedAt, name }
      // A condition is judged under the row's lock, which must not hold up a batch.
      const receipt =
        precondition === 'none'
          ? await store.storeReading(reading)
          : await store.storeReadingIf(reading, (version) => {
              if (!admits(precondition, version)) throw preconditionFailed()
            })
      if (!receipt) throw refusal(caller)
      return receipt
    }
  }
}
