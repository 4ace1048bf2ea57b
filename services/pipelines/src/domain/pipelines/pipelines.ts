import type { Authorship } from '@fieldgate/audit'
import type { AppError } from '@fieldgate/errors'
import type { WriteName } from '@fieldgate/idempotency'
import { pinsUnset, pipelineIdTaken, pipelineKeyWrong, pipelineNotFound } from '../errors.ts'
import { faultIn, type Pins, replacingBy } from '../readings/pins.ts'
import type { Lock, Micros, PinState, Reading, Receipt } from '../readings/reading.ts'
import type { KeyHasher } from './key-hasher.ts'
import type { Credential, PipelineId } from './pipeline.ts'

/** What the domain asks of storage: the statement that writes compares the hash itself, and each write is audited. */
export interface PipelineStore {
  /** False when the id is taken. */
  insert: (lock: Lock, by: Authorship) => Promise<boolean>
  /** False when the lock does not open. */
  setKeyHash: (lock: Lock, keyHash: Buffer, by: Authorship) => Promise<boolean>
  exists: (id: PipelineId) => Promise<boolean>
  count: () => Promise<number>
}

/** What devices do all the time. It too compares the hash in the statement itself. */
export interface PinStore {
  /**
   * Resolves once the reading is durable; with undefined when the lock does not open. One whose name is known is not
   * stored again: it has the receipt of the first.
   */
  storeReading: (reading: Reading) => Promise<Receipt | undefined>
  /** undefined when the lock does not open. */
  findPins: (lock: Lock) => Promise<PinState | undefined>
}

interface Dependencies {
  store: PipelineStore
  pinStore: PinStore
  hashOf: KeyHasher
  now: () => Micros
}

export type Pipelines = ReturnType<typeof createPipelines>

export function createPipelines({ store, pinStore, hashOf, now }: Dependencies) {
  const lockOf = (credential: Credential): Lock => ({ id: credential.id, keyHash: hashOf(credential) })

  /** Asked after the statement failed, so that an unknown id and a wrong key cost the same. */
  const refusal = async (id: PipelineId): Promise<AppError> =>
    (await store.exists(id)) ? pipelineKeyWrong() : pipelineNotFound()

  async function findPins(credential: Credential): Promise<Pins> {
    const state = await pinStore.findPins(lockOf(credential))
    if (!state) throw await refusal(credential.id)
    return state.pins
  }

  return {
    count: store.count,

    async create(credential: Credential, by: Authorship): Promise<void> {
      if (!(await store.insert(lockOf(credential), by))) throw pipelineIdTaken()
    },

    async setKey(credential: Credential, key: string, by: Authorship): Promise<void> {
      const { id } = credential
      if (!(await store.setKeyHash(lockOf(credential), hashOf({ id, key }), by))) throw await refusal(id)
    },

    /** The latest value of each pin that has one; there is at least one. */
    async getPins(credential: Credential): Promise<Pins> {
      const pins = await findPins(credential)
      if (isEmpty(pins)) throw pinsUnset()
      return pins
    },

    /** Replaces all pins: one that `pins` does not name has no value any more. */
    async setPins(credential: Credential, pins: Pins, name?: WriteName): Promise<Receipt> {
      const arrivedAt = now()
      const fault = faultIn(pins)
      if (fault) {
        // The key is judged first: what is wrong with the pins is not for a stranger.
        await findPins(credential)
        throw fault
      }
      const change = replacingBy(pins)
      const receipt = await pinStore.storeReading({ lock: lockOf(credential), change, arrivedAt, name })
      if (!receipt) throw await refusal(credential.id)
      return receipt
    }
  }
}

const isEmpty = (pins: Pins): boolean => Object.keys(pins).length === 0
