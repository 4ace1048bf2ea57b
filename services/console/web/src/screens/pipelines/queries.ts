import { type Schema, unwrap } from '@fieldgate/sdk'
import { keepPreviousData, queryOptions, skipToken } from '@tanstack/react-query'
import { unwrapVersioned } from '../../editing/versioned.ts'
import { fieldgate } from '../../platform.ts'
import type { IntegerPin } from './pin.ts'
import type { Span, Step } from './range.ts'
import type { PipelineSearch } from './search.ts'

/** How often a view looks again by itself. */
const LOOK_MS = 5_000

export const pipelinesQuery = (search: PipelineSearch) =>
  queryOptions({
    queryKey: ['pipelines', 'list', search],
    queryFn: () =>
      unwrap(fieldgate.GET('/api/v1/pipelines', { params: { query: { ...search, include: ['status'] } } })),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_MS
  })

export const pipelineQuery = (id: string) =>
  queryOptions({
    queryKey: ['pipelines', 'item', id],
    queryFn: () => unwrapVersioned(fieldgate.GET('/api/v1/pipelines/{id}', { params: { path: { id } } }))
  })

export const statusQuery = (id: string) =>
  queryOptions({
    queryKey: ['pipelines', 'status', id],
    queryFn: () => unwrap(fieldgate.GET('/api/v1/pipelines/{id}/status', { params: { path: { id } } })),
    refetchInterval: LOOK_MS
  })

export const usageQuery = (id: string) =>
  queryOptions({
    queryKey: ['pipelines', 'usage', id],
    queryFn: () => unwrap(fieldgate.GET('/api/v1/pipelines/{id}/usage', { params: { path: { id } } })),
    refetchInterval: LOOK_MS
  })

/** A key that this page was told; it is in memory alone, and gone with the sign-out. */
export const keyQuery = (id: string) =>
  queryOptions<string>({
    queryKey: ['pipelines', 'key', id],
    queryFn: skipToken,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY
  })

export interface HistoryAsked {
  id: string
  pins: readonly IntegerPin[]
  step: Step
  span: Span
  /** Milliseconds: what is behind it the stream tells. */
  anchor: number
  /** What the span is called: one that ends now is the same while time goes on. */
  name: string
}

export const historyQuery = ({ id, pins, step, span, anchor, name }: HistoryAsked) =>
  queryOptions({
    queryKey: ['pipelines', 'history', id, pins, step, anchor, name],
    queryFn: () => bucketsOf(id, pins, step, { from: span.from, to: Math.min(span.to, anchor) }),
    placeholderData: keepPreviousData,
    // It is history: nothing of it changes but by an anchor of its own.
    staleTime: Number.POSITIVE_INFINITY
  })

async function bucketsOf(
  id: string,
  pins: readonly IntegerPin[],
  step: Step,
  { from, to }: Span
): Promise<Schema<'ReadingBucket'>[]> {
  if (from >= to) return []
  const query = {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    pin: [...pins],
    step,
    agg: ['avg', 'count']
  }
  const answer = await unwrap(
    fieldgate.GET('/api/v1/pipelines/{id}/readings', { params: { path: { id }, query } })
  )
  return answer.items as Schema<'ReadingBucket'>[]
}

export const commandsQuery = (id: string, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['pipelines', 'commands', id, cursor],
    queryFn: () =>
      unwrap(
        fieldgate.GET('/api/v1/pipelines/{id}/commands', {
          params: { path: { id }, query: { limit: 20, ...(cursor !== undefined && { cursor }) } }
        })
      ),
    placeholderData: keepPreviousData,
    // While a device may have it in hand, one watches.
    refetchInterval: ({ state: { data } }) =>
      data?.items.some(({ state }) => state === 'pending' || state === 'leased') ? 1_000 : LOOK_MS
  })

/** How members are called whom pipelines belong to; for administrators alone. */
export const ownersQuery = queryOptions({
  queryKey: ['users', 'names'],
  queryFn: async () => {
    const { items } = await unwrap(fieldgate.GET('/api/v1/users', { params: { query: { limit: 500 } } }))
    return new Map(items.map(({ id, name }) => [id, name]))
  },
  staleTime: 60_000
})
