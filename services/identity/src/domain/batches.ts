import type { Cursor, Slice } from '@fieldgate/representations'

const BATCH = 500

/** All rows of a list from the cursor of `query` on, however many there are, a batch at a time. */
export async function* batchesOf<T, Query extends { cursor: Cursor | undefined }>(
  list: (query: Query & { limit: number; withTotal: false }) => Promise<Slice<T>>,
  query: Query
): AsyncGenerator<T[]> {
  let { cursor } = query
  do {
    const { items, next } = await list({ ...query, cursor, limit: BATCH, withTotal: false })
    yield items
    cursor = next ?? undefined
  } while (cursor)
}
