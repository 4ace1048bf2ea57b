import { everyItem, unwrap } from '@fieldgate/sdk'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { unwrapVersioned } from '../../editing/versioned.ts'
import { fieldgate, queryClient } from '../../platform.ts'
import type { AlertSearch, WebhookViewSearch } from './search.ts'
import type { Webhook } from './webhook.ts'

/** Rules look every ten seconds. */
const LOOK_MS = 5_000
const pathOf = (id: string) => ({ path: { id } })
const pageAt = (cursor: string | undefined) => ({ query: { ...(cursor !== undefined && { cursor }) } })

export const alertsQuery = (search: AlertSearch & { limit?: number }) =>
  queryOptions({
    queryKey: ['alerts', 'list', search],
    queryFn: () => unwrap(fieldgate.GET('/api/v1/alerts', { params: { query: search } })),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_MS
  })

export const alertQuery = (id: string) =>
  queryOptions({
    queryKey: ['alerts', 'item', id],
    queryFn: () => unwrap(fieldgate.GET('/api/v1/alerts/{id}', { params: pathOf(id) })),
    refetchInterval: LOOK_MS
  })

export const rulesQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['alert-rules', 'list', cursor],
    queryFn: () => unwrap(fieldgate.GET('/api/v1/alert-rules', { params: pageAt(cursor) })),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_MS
  })

export const ruleQuery = (id: string) =>
  queryOptions({
    queryKey: ['alert-rules', 'item', id],
    queryFn: () => unwrapVersioned(fieldgate.GET('/api/v1/alert-rules/{id}', { params: pathOf(id) }))
  })

/** As it is now, and shown so wherever it is. */
export const loadRule = (id: string) => queryClient.fetchQuery({ ...ruleQuery(id), staleTime: 0 })

export const webhooksQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['webhooks', 'list', cursor],
    queryFn: () => unwrap(fieldgate.GET('/api/v1/webhooks', { params: pageAt(cursor) })),
    placeholderData: keepPreviousData
  })

/** All of them, to choose from. */
export const everyWebhookQuery = queryOptions({
  queryKey: ['webhooks', 'all'],
  queryFn: async () => {
    const page = (cursor?: string) =>
      unwrap(
        fieldgate.GET('/api/v1/webhooks', { params: { query: { limit: 500, ...(cursor && { cursor }) } } })
      )
    const webhooks: Webhook[] = []
    for await (const webhook of everyItem(page)) webhooks.push(webhook)
    return webhooks
  }
})

export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhooks', 'item', id],
    queryFn: () => unwrapVersioned(fieldgate.GET('/api/v1/webhooks/{id}', { params: pathOf(id) }))
  })

export const loadWebhook = (id: string) => queryClient.fetchQuery({ ...webhookQuery(id), staleTime: 0 })

export const deliveriesQuery = (id: string, query: Omit<WebhookViewSearch, 'dialog'>) =>
  queryOptions({
    queryKey: ['webhooks', 'deliveries', id, query],
    queryFn: () =>
      unwrap(fieldgate.GET('/api/v1/webhooks/{id}/deliveries', { params: { ...pathOf(id), query } })),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_MS
  })
