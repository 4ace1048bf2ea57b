import { type Schema, unwrap } from '@fieldgate/sdk'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { fieldgate, fieldgateNow } from '../../platform.ts'
import type { HostChart } from './measures.ts'
import { type Range, spanOf } from './range.ts'

const SOON_MS = 5_000
const LATER_MS = 60_000

export const hostsQuery = queryOptions({
  queryKey: ['hosts'],
  queryFn: () => unwrap(fieldgate.GET('/api/v1/hosts')),
  refetchInterval: LATER_MS
})

export const historyQuery = (host: string, { title, history }: HostChart, range: Range) =>
  queryOptions({
    queryKey: ['hosts', host, 'history', title, range],
    queryFn: () => {
      const { seconds, step } = spanOf(range)
      return history({ host, step, from: new Date(Date.now() - seconds * 1000) })
    },
    refetchInterval: LATER_MS
  })

export const containersQuery = (host: string) =>
  queryOptions({
    queryKey: ['hosts', host, 'containers'],
    queryFn: () =>
      unwrap(
        fieldgateNow.GET('/api/v1/hosts/{id}/containers', {
          params: { path: { id: host }, query: { limit: 500 } }
        })
      ),
    refetchInterval: SOON_MS
  })

export const usageQuery = (host: string, container: string) =>
  queryOptions({
    queryKey: ['hosts', host, 'containers', container, 'usage'],
    async queryFn() {
      const params = { path: { id: host, cid: container } }
      const usage = await unwrap(fieldgateNow.GET('/api/v1/hosts/{id}/containers/{cid}/stats', { params }))
      // Anything else comes only where Docker's own document is asked for.
      return usage as Schema<'ContainerUsage'>
    },
    refetchInterval: SOON_MS
  })

const EVENTS = 20

export const eventsQuery = (host: string, cursor?: string) =>
  queryOptions({
    queryKey: ['hosts', host, 'events', cursor],
    queryFn: () =>
      unwrap(
        fieldgate.GET('/api/v1/hosts/{id}/events', {
          params: { path: { id: host }, query: { limit: EVENTS, ...(cursor && { cursor }) } }
        })
      ),
    placeholderData: keepPreviousData
  })
