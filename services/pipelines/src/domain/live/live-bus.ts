import type { PipelineId } from '../pipelines/pipeline.ts'

/** What there may be something new of. */
export type Subject = `${'readings' | 'commands'} ${PipelineId}`

/** Says to whoever waits, in every replica, that there may be something new. It may fail to arrive; then it comes later. */
export interface LiveBus {
  /** To be called behind the write; where that is part of something larger, it is told with that. */
  announce: (subjects: Iterable<Subject>) => void
  subscribe: (subject: Subject) => Subscription
}

export interface Subscription {
  /** Resolves when there may be something new since it last did, the first time at once; or when `signal` aborts. */
  next: (signal: AbortSignal) => Promise<void>
  close: () => void
}
