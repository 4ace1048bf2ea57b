import { unwrap } from '@fieldgate/sdk'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { unwrapVersioned } from '../../editing/versioned.ts'
import { fieldgate, queryClient } from '../../platform.ts'
import type { RecordSearch } from './search.ts'

const PAGE_LIMIT = 200

/** As the API wants it: a day begins at midnight here. */
const queryOf = (search: RecordSearch): RecordSearch => ({
  ...search,
  ...momentOf(search, 'createdAt.gte'),
  ...momentOf(search, 'createdAt.lt'),
  ...momentOf(search, 'updatedAt.gte'),
  ...momentOf(search, 'updatedAt.lt')
})

const momentOf = (
  search: RecordSearch,
  name: `${'createdAt' | 'updatedAt'}.${'gte' | 'lt'}`
): RecordSearch => {
  const day = search[name]
  return day === undefined ? {} : { [name]: new Date(`${day}T00:00`).toISOString() }
}

/** The records page by page, and on the first page how many there are. */
export const recordsQuery = (search: RecordSearch) =>
  infiniteQueryOptions({
    queryKey: ['records', 'list', search],
    queryFn: ({ pageParam }) =>
      unwrap(
        fieldgate.GET('/api/v1/records', {
          params: {
            query: {
              ...queryOf(search),
              limit: PAGE_LIMIT,
              ...(pageParam === null ? { include: 'total' } : { cursor: pageParam })
            }
          }
        })
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ page }) => page.next,
    placeholderData: keepPreviousData
  })

/** The same records, all of them, as CSV. */
export const streamRecords = async (search: RecordSearch) =>
  (await unwrap(
    fieldgate.GET('/api/v1/records', {
      params: { query: queryOf(search) },
      headers: { accept: 'text/csv' },
      parseAs: 'stream'
    })
  ))!

export const recordQuery = (id: string) =>
  queryOptions({
    queryKey: ['records', 'item', id],
    queryFn: () => unwrapVersioned(fieldgate.GET('/api/v1/records/{id}', { params: { path: { id } } }))
  })

/** As it is now, and shown so wherever it is. */
export const loadRecord = (id: string) => queryClient.fetchQuery({ ...recordQuery(id), staleTime: 0 })

export const changesQuery = (id: string, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['records', 'changes', id, cursor],
    queryFn: () =>
      unwrap(
        fieldgate.GET('/api/v1/records/{id}/changes', {
          params: { path: { id }, query: { ...(cursor !== undefined && { cursor }) } }
        })
      ),
    placeholderData: keepPreviousData
  })
