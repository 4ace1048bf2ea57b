import { ProblemError, unwrap } from '@fieldgate/sdk'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { unwrapVersioned } from '../../editing/versioned.ts'
import { fieldgate, queryClient } from '../../platform.ts'
import type { GatewaySearch } from './search.ts'

/** How often a view looks again by itself. */
export const LOOK_MS = 5_000

export const gatewaysQuery = (search: GatewaySearch) =>
  queryOptions({
    queryKey: ['gateways', 'list', search],
    queryFn: () => unwrap(fieldgate.GET('/api/v1/gateways', { params: { query: search } })),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_MS
  })

export const gatewayQuery = (id: string) =>
  queryOptions({
    queryKey: ['gateways', 'item', id],
    queryFn: () => unwrapVersioned(fieldgate.GET('/api/v1/gateways/{id}', { params: { path: { id } } }))
  })

/** As it is now, and shown so wherever it is. */
export const loadGateway = (id: string) => queryClient.fetchQuery({ ...gatewayQuery(id), staleTime: 0 })

export const eventsQuery = (id: string, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['gateways', 'events', id, cursor],
    queryFn: () =>
      unwrap(
        fieldgate.GET('/api/v1/gateways/{id}/events', {
          params: { path: { id }, query: { ...(cursor !== undefined && { cursor }) } }
        })
      ),
    placeholderData: keepPreviousData
  })

/** The resource as text, as the API gives it. */
export const resourceQuery = (id: string, type: 'application/json' | 'application/xml') =>
  queryOptions({
    queryKey: ['gateways', 'resource', id, type],
    queryFn: () =>
      unwrap(
        fieldgate.GET('/api/v1/gateways/{id}', {
          params: { path: { id } },
          headers: { accept: type },
          parseAs: 'text'
        })
      )
  })

/** The photo, which only a signed request is given; null where there is none. */
export const photoQuery = (id: string) =>
  queryOptions({
    queryKey: ['gateways', 'photo', id],
    queryFn: async () => {
      try {
        return await unwrap(
          fieldgate.GET('/api/v1/gateways/{id}/photo', { params: { path: { id } }, parseAs: 'blob' })
        )
      } catch (error) {
        if (error instanceof ProblemError && error.code === 'photo_not_found') return null
        throw error
      }
    }
  })

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['gateway-imports', id],
    queryFn: () => unwrap(fieldgate.GET('/api/v1/gateway-imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data?.state === 'done' ? false : 1_000)
  })
