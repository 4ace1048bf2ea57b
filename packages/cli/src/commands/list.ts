import { everyItem } from '@fieldgate/sdk'

interface Page<T> {
  items: readonly T[]
  page: { next: string | null }
}

interface PageQuery {
  limit: number
  cursor?: string
}

const LONGEST_PAGE = 500

/** The first `count` items of a list, over as many pages as that takes. */
export async function list<T>(
  count: number,
  fetchPage: (query: PageQuery) => Promise<Page<T>>
): Promise<T[]> {
  const limit = Math.min(count, LONGEST_PAGE)
  const taken: T[] = []
  for await (const item of everyItem<T>((cursor) =>
    fetchPage({ limit, ...(cursor !== undefined && { cursor }) })
  )) {
    taken.push(item)
    if (taken.length >= count) break
  }
  return taken
}
