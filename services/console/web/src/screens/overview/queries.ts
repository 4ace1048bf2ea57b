import { unwrap } from '@fieldgate/sdk'
import { queryOptions } from '@tanstack/react-query'
import { fieldgate } from '../../platform.ts'

const LOOK_MS = 5_000
/** Readings come in by the second. */
const RATE_MS = 2_000

export const gatewaySummaryQuery = queryOptions({
  queryKey: ['gateways', 'summary'],
  queryFn: () => unwrap(fieldgate.GET('/api/v1/gateway-summary')),
  refetchInterval: LOOK_MS
})

export const pipelineSummaryQuery = queryOptions({
  queryKey: ['pipelines', 'summary'],
  queryFn: () => unwrap(fieldgate.GET('/api/v1/pipeline-summary')),
  refetchInterval: RATE_MS
})

/** Some gateways that fell silent. */
export const silentGatewaysQuery = queryOptions({
  queryKey: ['gateways', 'silent'],
  queryFn: () =>
    unwrap(fieldgate.GET('/api/v1/gateways', { params: { query: { state: ['offline'], limit: 5 } } })),
  refetchInterval: LOOK_MS
})

/** The keys in reach; one that nobody sees because there are more is seen where keys are listed. */
export const keysQuery = queryOptions({
  queryKey: ['api-keys', 'overview'],
  queryFn: () => unwrap(fieldgate.GET('/api/v1/api-keys', { params: { query: { limit: 500 } } })),
  refetchInterval: 60_000
})
