import type { Role } from '@fieldgate/types'
import { resourceNotAllowed } from './errors.ts'
import type { PipelineId } from './pipelines/pipeline.ts'

/** Somebody known; an API key may be bound to some pipelines. */
export interface User {
  kind: 'user'
  id: string
  /** A service of ours has none. */
  role: Role | undefined
  resources: readonly string[] | undefined
}

/** Who calls: a user, or a device by the key it shows, which nobody has compared yet. */
export type Caller = User | { kind: 'device'; key: string }

/** The pipelines somebody sees and changes; to them there are no others. Undefined: no such bound. */
export interface Reach {
  ownerId: string | undefined
  ids: readonly PipelineId[] | undefined
}

export const reachOf = (user: User): Reach => ({ ownerId: ownerOf(user), ids: user.resources?.map(Number) })

/** Whose a pipeline is that the user makes: a member's own, or, as the others share theirs, nobody's. */
export function ownerOf({ role, id }: User): string | undefined {
  return role === 'member' ? id : undefined
}

/** What is bound to some pipelines makes no others. */
export function assertMayMake({ resources }: User): void {
  if (resources) throw resourceNotAllowed()
}
