import type { KeyHasher } from './pipelines/key-hasher.ts'
import type { PipelineId } from './pipelines/pipeline.ts'
import { type Caller, reachOf } from './reach.ts'

/** A pipeline as somebody sees it for some time: under its key, or, whatever its key is, while it is the owner's. */
export interface View {
  id: PipelineId
  keyHash: Buffer | null
  /** null: whosever it is. */
  ownerId: string | null
}

/** undefined where the pipeline is not for the caller. */
export function viewOf(caller: Caller, id: PipelineId, hashOf: KeyHasher): View | undefined {
  if (caller.kind === 'device') return { id, keyHash: hashOf({ id, key: caller.key }), ownerId: null }
  const { ownerId = null, ids } = reachOf(caller)
  return ids === undefined || ids.includes(id) ? { id, keyHash: null, ownerId } : undefined
}
