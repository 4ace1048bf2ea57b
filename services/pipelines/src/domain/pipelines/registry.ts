import type { Authorship } from '@fieldgate/audit'
import {
  admits,
  type Cursor,
  type Precondition,
  preconditionFailed,
  type Slice
} from '@fieldgate/representations'
import { deviceCredentialWrong, pipelineIdTaken, pipelineNotFound } from '../errors.ts'
import { assertMayMake, type Caller, ownerOf, type Reach, reachOf, type User } from '../reach.ts'
import type { Lock } from '../readings/reading.ts'
import type { KeyHasher } from './key-hasher.ts'
import {
  type Draw,
  drawPipelineId,
  drawPipelineKey,
  type Pipeline,
  type PipelineId,
  type PipelineProfile
} from './pipeline.ts'

export interface PipelineFilter {
  /** A part of the id or the label, whatever its case. */
  text: string | undefined
  createdFrom: Date | undefined
  createdBefore: Date | undefined
}

export interface PipelineQuery extends PipelineFilter {
  direction: 'asc' | 'desc'
  /** The name of the order, which cursors carry. */
  sortName: string
  cursor: Cursor | undefined
  limit: number
  withTotal: boolean
}

interface NewPipeline extends Lock, PipelineProfile {
  ownerId: string | null
}

/** What the domain asks of storage. Nothing outside the reach is found; each write is audited as one with itself. */
export interface RegistryStore {
  /** undefined where the id is taken. */
  insert: (pipeline: NewPipeline, by: Authorship) => Promise<Pipeline | undefined>
  find: (id: PipelineId, reach: Reach) => Promise<Pipeline | undefined>
  list: (query: PipelineQuery, reach: Reach) => Promise<Slice<Pipeline>>
  /** The lock of a pipeline for somebody who need not know its key. */
  findLock: (id: PipelineId, reach: Reach) => Promise<Lock | undefined>
  /** The same of many: of those that are found. */
  findLocks: (ids: readonly PipelineId[], reach: Reach) => Promise<Lock[]>
  /** Keeps what `revise` makes of the pipeline, which nobody else changes meanwhile; undefined where there is none. */
  edit: (
    id: PipelineId,
    reach: Reach,
    by: Authorship,
    revise: (current: Pipeline) => PipelineProfile
  ) => Promise<Pipeline | undefined>
  /** Removes the pipeline that `admit` lets go; false where there is none. */
  remove: (
    id: PipelineId,
    reach: Reach,
    by: Authorship,
    admit: (current: Pipeline) => void
  ) => Promise<boolean>
  /** Gives the pipeline another key; the one before opens for `graceSeconds` more. False when the lock does not open. */
  rotate: (lock: Lock, keyHash: Buffer, graceSeconds: number, by: Authorship) => Promise<boolean>
}

interface Dependencies {
  store: RegistryStore
  hashOf: KeyHasher
  draw: Draw
}

export type Registry = ReturnType<typeof createRegistry>

const ID_DRAWS = 10

export function createRegistry({ store, hashOf, draw }: Dependencies) {
  const held = (precondition: Precondition, current: Pipeline): void => {
    if (!admits(precondition, current.version)) throw preconditionFailed()
  }

  /** What opens pipeline `id` for the caller: a device is only taken at its word here, and judged where it is used. */
  async function lockFor(caller: Caller, id: PipelineId): Promise<Lock> {
    if (caller.kind === 'device') return { id, keyHash: hashOf({ id, key: caller.key }) }
    const lock = await store.findLock(id, reachOf(caller))
    if (!lock) throw pipelineNotFound()
    return lock
  }

  return {
    lockFor,

    /** The locks of the pipelines that the user reaches. */
    locksFor: (user: User, ids: readonly PipelineId[]): Promise<Lock[]> =>
      store.findLocks(ids, reachOf(user)),

    async get(user: User, id: PipelineId): Promise<Pipeline> {
      const pipeline = await store.find(id, reachOf(user))
      if (!pipeline) throw pipelineNotFound()
      return pipeline
    },

    list: (user: User, query: PipelineQuery): Promise<Slice<Pipeline>> => store.list(query, reachOf(user)),

    /** Makes a pipeline under the id and the key that are given, or under drawn ones; gives the key, this once. */
    async create(
      user: User,
      by: Authorship,
      { id, key = drawPipelineKey(draw), ...profile }: PipelineProfile & { id?: PipelineId; key?: string }
    ): Promise<{ pipeline: Pipeline; key: string }> {
      assertMayMake(user)
      const ownerId = ownerOf(user) ?? null
      for (let draws = 0; draws < (id === undefined ? ID_DRAWS : 1); draws++) {
        const chosen = id ?? drawPipelineId(draw)
        const keyHash = hashOf({ id: chosen, key })
        const pipeline = await store.insert({ id: chosen, keyHash, ownerId, ...profile }, by)
        if (pipeline) return { pipeline, key }
      }
      throw pipelineIdTaken()
    },

    async change(
      user: User,
      by: Authorship,
      id: PipelineId,
      precondition: Precondition,
      revise: (current: Pipeline) => PipelineProfile
    ): Promise<Pipeline> {
      const changed = await store.edit(id, reachOf(user), by, (current) => {
        held(precondition, current)
        return revise(current)
      })
      if (!changed) throw pipelineNotFound()
      return changed
    },

    async remove(user: User, by: Authorship, id: PipelineId, precondition: Precondition): Promise<void> {
      const admit = (current: Pipeline) => held(precondition, current)
      if (!(await store.remove(id, reachOf(user), by, admit))) throw pipelineNotFound()
    },

    /** Gives the pipeline another key, a drawn one unless it is given, and tells it, this once. */
    async rotateKey(
      caller: Caller,
      by: Authorship,
      id: PipelineId,
      { key = drawPipelineKey(draw), graceSeconds }: { key?: string; graceSeconds: number }
    ): Promise<string> {
      const lock = await lockFor(caller, id)
      if (!(await store.rotate(lock, hashOf({ id, key }), graceSeconds, by))) throw refusal(caller)
      return key
    }
  }
}

/** That the lock did not open: a user whom it was found for lost a race against a rotation or a removal. */
export const refusal = ({ kind }: Caller) =>
  kind === 'device' ? deviceCredentialWrong() : pipelineNotFound()
