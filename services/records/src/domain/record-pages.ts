import type { Cursor } from '@fieldgate/representations'
import type { DataRecord } from './record.ts'
import type { RecordQuery } from './record-query.ts'
import type { RecordStore } from './record-store.ts'

const PAGE_SIZE = 1_000

/** Every record of `query`, a page at a time: there may be too many to hold at once. */
export async function* recordPages(store: RecordStore, query: RecordQuery): AsyncGenerator<DataRecord[]> {
  let cursor: Cursor | undefined
  do {
    const { items, next } = await store.list({ ...query, cursor, limit: PAGE_SIZE })
    if (items.length > 0) yield items
    cursor = next ?? undefined
  } while (cursor)
}
