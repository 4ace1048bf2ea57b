import type { Violation } from '@fieldgate/errors'
import { textFault } from './text.ts'

/** What a client keeps in a record. */
export interface RecordValues {
  /** Any double: what it counts is the client's own business. */
  timestamp: number | null
  value1: string | null
  value2: number | null
  value3: boolean | null
}

/** All of a record that a client writes. */
export interface RecordContent extends RecordValues {
  /** A record that is not shared is its owner's alone. */
  shared: boolean
}

export interface DataRecord extends RecordContent {
  id: string
  /** The integer by which the legacy face knows the record. */
  number: number
  ownerId: string | null
  createdAt: Date
  updatedAt: Date
  lastModifiedBy: string
  version: number
  deletedAt: Date | null
}

/** One step in the life of a record: `before` is null where it begins, `after` where it ends. */
export interface RecordChange {
  version: number
  changedBy: string
  changedAt: Date
  before: RecordContent | null
  after: RecordContent | null
}

const VALUE1_MAX_LENGTH = 255

const EMPTY: Violation = {
  pointer: '',
  code: 'record_empty',
  detail: 'must have at least one of timestamp, value1, value2 and value3'
}
const UNOWNED: Violation = {
  pointer: '/shared',
  code: 'unowned',
  detail: 'must be true, for the record has no owner'
}

export const contentOf = ({ timestamp, value1, value2, value3, shared }: RecordContent): RecordContent => ({
  timestamp,
  value1,
  value2,
  value3,
  shared
})

/** What is wrong with each of the values given; none when they can be kept. */
export function valueFaults(values: Partial<RecordValues>): Violation[] {
  return [
    finiteFault('timestamp', values.timestamp),
    value1Fault(values.value1),
    finiteFault('value2', values.value2)
  ].filter((fault) => fault !== undefined)
}

/** What keeps `content` from being that of a record which belongs to `ownerId`. */
export const contentFaults = (content: RecordContent, ownerId: string | null): Violation[] => [
  ...(isPopulated(content) ? [] : [EMPTY]),
  ...valueFaults(content),
  ...(content.shared || ownerId !== null ? [] : [UNOWNED])
]

export const isPopulated = ({ timestamp, value1, value2, value3 }: RecordValues): boolean =>
  [timestamp, value1, value2, value3].some((value) => value !== null)

function finiteFault(field: keyof RecordValues, value: number | null | undefined): Violation | undefined {
  if (value == null || Number.isFinite(value)) return undefined
  return { pointer: `/${field}`, code: 'not_finite', detail: 'must be a finite number' }
}

function value1Fault(value: string | null | undefined): Violation | undefined {
  const detail = value == null ? undefined : textFault(value, VALUE1_MAX_LENGTH)
  return detail === undefined ? undefined : { pointer: '/value1', code: 'text_invalid', detail }
}
