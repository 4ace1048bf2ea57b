import type { Window } from './policy.ts'

/** Here where it is known in this process, later where a store has to be asked. */
export type Soon<T> = T | Promise<T>

/** How often a key has been counted in the window that is open. */
export interface Count {
  used: number
  remaining: number
  /** More were taken than there are. */
  isOver: boolean
  resetMs: number
}

/** Counts keys in one window. */
export interface Counter {
  take: (key: string) => Soon<Count>
  /** undefined for a key that has no window open. */
  look: (key: string) => Soon<Count | undefined>
  giveBack: (key: string) => Soon<unknown>
}

/** Makes what counts keys against `window`; `name` keeps one quota's keys from another's. */
export type Counters = (name: string, window: Window) => Counter

/** What `go` makes of the value, at once where it is there: a promise would cost more than a count. */
export const when = <T, R>(value: Soon<T>, go: (value: T) => R): Soon<R> =>
  value instanceof Promise ? value.then(go) : go(value)

/** All of them, at once where all are there. */
export const together = <T>(values: Soon<T>[]): Soon<T[]> =>
  values.some((value) => value instanceof Promise) ? Promise.all(values) : (values as T[])
