import type { Authorship } from '@fieldgate/audit'
import type { Precondition, Slice } from '@fieldgate/representations'
import type { Reach } from './caller.ts'
import type { DataRecord, RecordChange, RecordContent } from './record.ts'
import type { CHANGE_SORTS, PageRequest, RecordQuery } from './record-query.ts'

export type NewRecord = RecordContent & Pick<DataRecord, 'id' | 'ownerId'>

/** One record among those in reach. */
export type Target = ({ id: string } | { number: number }) & { reach: Reach }

/**
 * What the domain asks of storage. A record that is removed is there no more, unless it says otherwise. Each write
 * leaves its rows of history and audit in the same transaction, and throws `precondition_failed` when the record
 * is not in a version that the precondition admits.
 */
export interface RecordStore {
  find: (target: Target) => Promise<DataRecord | undefined>
  /** Also when it has been removed. */
  findEver: (target: Target) => Promise<DataRecord | undefined>
  list: (query: RecordQuery & PageRequest<RecordQuery['sort']>) => Promise<Slice<DataRecord>>
  count: (query: Pick<RecordQuery, 'reach' | 'filter'>) => Promise<number>
  listChanges: (
    recordId: string,
    page: PageRequest<(typeof CHANGE_SORTS)[number]>
  ) => Promise<Slice<RecordChange>>
  /** All of them or none, in their order; throws `record_id_taken` for an id that was used before. */
  insert: (records: readonly NewRecord[], by: Authorship) => Promise<DataRecord[]>
  /** Puts `next(before)` into the record, whose rivals wait; undefined when there is no such record. */
  update: (
    target: Target,
    precondition: Precondition,
    next: (before: DataRecord) => Partial<RecordContent>,
    by: Authorship
  ) => Promise<DataRecord | undefined>
  /** Marks the record removed; false when there is none. */
  remove: (target: Target, precondition: Precondition, by: Authorship) => Promise<boolean>
  /** Erases the record with its history, also when it has been removed; false when there is none. */
  purge: (target: Target, precondition: Precondition, by: Authorship) => Promise<boolean>
}
