import type { Cursor } from '@fieldgate/representations'
import type { Reach } from './caller.ts'

/** Bounds on a value; a record without the value is within none. */
export interface Range<T> {
  equal?: T | undefined
  from?: T | undefined
  before?: T | undefined
}

/** What a list is narrowed to; each member that is given must hold. */
export interface RecordFilter {
  timestamp?: Range<number>
  value1?: string | undefined
  value2?: Range<number>
  value3?: boolean | undefined
  shared?: boolean | undefined
  lastModifiedBy?: string | undefined
  createdAt?: Range<Date>
  updatedAt?: Range<Date>
  /** Stands somewhere in value1, in either case. */
  text?: string | undefined
}

/** The orders a list comes in, each over an index; `-` runs down. */
export const RECORD_SORTS = [
  '-createdAt',
  'createdAt',
  '-updatedAt',
  'updatedAt',
  '-timestamp',
  'timestamp',
  '-number',
  'number'
] as const

export type RecordSort = (typeof RECORD_SORTS)[number]

export interface RecordQuery {
  reach: Reach
  filter: RecordFilter
  sort: RecordSort
}

/** The first version of a record stands first, or its last. */
export const CHANGE_SORTS = ['-version', 'version'] as const

export interface PageRequest<Sort extends string> {
  sort: Sort
  cursor: Cursor | undefined
  limit: number
}
