interface Page<T> {
  items: readonly T[]
  page: { next: string | null }
}

/** Every item of a list, page by page: `pages((cursor) => unwrap(fieldgate.GET('/api/v1/records', …)))`. */
export async function* everyItem<T>(
  fetchPage: (cursor: string | undefined) => Promise<Page<T>>
): AsyncGenerator<T> {
  let cursor: string | undefined
  do {
    const { items, page } = await fetchPage(cursor)
    yield* items
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
}
