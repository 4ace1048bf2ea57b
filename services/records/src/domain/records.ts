import type { Authorship } from '@fieldgate/audit'
import { findAppError } from '@fieldgate/errors'
import { type Precondition, preconditionFailed, type Slice } from '@fieldgate/representations'
import { assertMayCreate, assertMayPurge, type Caller, ownerOf, reachOf } from './caller.ts'
import { recordEmpty, recordInvalid, recordNotFound } from './errors.ts'
import {
  contentFaults,
  contentOf,
  type DataRecord,
  isPopulated,
  type RecordChange,
  type RecordContent
} from './record.ts'
import { recordPages } from './record-pages.ts'
import type { CHANGE_SORTS, PageRequest, RecordFilter, RecordSort } from './record-query.ts'
import type { RecordStore } from './record-store.ts'

interface Listing extends PageRequest<RecordSort> {
  filter: RecordFilter
  includeTotal: boolean
}

export type Records = ReturnType<typeof createRecords>

/** The use cases; what a caller does not reach is, in every one of them, not there. */
export function createRecords(store: RecordStore, { newId }: { newId: () => string }) {
  const target = (id: string, caller: Caller) => ({ id, reach: reachOf(caller) })

  async function insert(
    id: string,
    content: RecordContent,
    caller: Caller,
    by: Authorship
  ): Promise<DataRecord> {
    const ownerId = ownerOf(caller)
    const [record] = await store.insert([{ ...valid(content, ownerId), id, ownerId }], by)
    return record!
  }

  return {
    async list({ includeTotal, ...page }: Listing, caller: Caller): Promise<Slice<DataRecord>> {
      const reach = reachOf(caller)
      const slice = await store.list({ ...page, reach })
      return includeTotal ? { ...slice, total: await store.count({ reach, filter: page.filter }) } : slice
    },

    /** All records of the list, a page at a time. */
    pages: (list: { filter: RecordFilter; sort: RecordSort }, caller: Caller): AsyncGenerator<DataRecord[]> =>
      recordPages(store, { ...list, reach: reachOf(caller) }),

    async get(id: string, caller: Caller): Promise<DataRecord> {
      return (await store.find(target(id, caller))) ?? missing()
    },

    /** The history outlives the record, but for its owner, to whom what is removed is gone. */
    async listChanges(
      id: string,
      page: PageRequest<(typeof CHANGE_SORTS)[number]>,
      caller: Caller
    ): Promise<Slice<RecordChange>> {
      const record = await store.findEver(target(id, caller))
      if (!record || (record.deletedAt && reachOf(caller).ownerId !== undefined)) missing()
      return store.listChanges(id, page)
    },

    async create(content: RecordContent, caller: Caller, by: Authorship): Promise<DataRecord> {
      assertMayCreate(caller)
      return insert(newId(), content, caller, by)
    },

    /** Makes the record under an id of the client's own. */
    async createAs(id: string, content: RecordContent, caller: Caller, by: Authorship): Promise<DataRecord> {
      assertMayCreate(caller, id)
      try {
        return await insert(id, content, caller, by)
      } catch (error) {
        const isSeen =
          findAppError(error)?.code === 'record_id_taken' && (await store.find(target(id, caller)))
        throw isSeen ? preconditionFailed() : error
      }
    },

    async replace(
      id: string,
      content: RecordContent,
      precondition: Precondition,
      caller: Caller,
      by: Authorship
    ): Promise<DataRecord> {
      const put = ({ ownerId }: DataRecord) => valid(content, ownerId)
      // A version was asked for, and no record has none.
      return (await store.update(target(id, caller), precondition, put, by)) ?? stale()
    },

    /** `patched` gives what the record is to hold from what it holds. */
    async patch(
      id: string,
      patched: (content: RecordContent) => RecordContent,
      precondition: Precondition,
      caller: Caller,
      by: Authorship
    ): Promise<DataRecord> {
      const patch = (before: DataRecord) => valid(patched(contentOf(before)), before.ownerId)
      return (await store.update(target(id, caller), precondition, patch, by)) ?? missing()
    },

    async remove(id: string, precondition: Precondition, caller: Caller, by: Authorship): Promise<void> {
      if (!(await store.remove(target(id, caller), precondition, by))) missing()
    },

    /** Erases the record and all that is known of it here, be it removed before or not. */
    async purge(id: string, precondition: Precondition, caller: Caller, by: Authorship): Promise<void> {
      assertMayPurge(caller)
      if (!(await store.purge(target(id, caller), precondition, by))) missing()
    }
  }
}

/** `content` as it may be kept in a record of `ownerId`; throws what is wrong with it. */
function valid(content: RecordContent, ownerId: string | null): RecordContent {
  if (!isPopulated(content)) throw recordEmpty()
  const faults = contentFaults(content, ownerId)
  if (faults.length > 0) throw recordInvalid(faults)
  return content
}

function missing(): never {
  throw recordNotFound()
}

function stale(): never {
  throw preconditionFailed()
}
