import { unwrap } from '@fieldgate/sdk'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { fieldgate } from '../../platform.ts'
import type { AuditFilter, AuditSearch } from './search.ts'

export const auditQuery = (query: AuditSearch) =>
  queryOptions({
    queryKey: ['audit', query],
    queryFn: () => unwrap(fieldgate.GET('/api/v1/audit-events', { params: { query } })),
    placeholderData: keepPreviousData,
    refetchInterval: 10_000
  })

/** Every event that the filter lets through, as a table. */
export const exportAudit = async (query: AuditFilter) =>
  (await unwrap(
    fieldgate.GET('/api/v1/audit-events', {
      params: { query },
      headers: { accept: 'text/csv' },
      parseAs: 'stream'
    })
  ))!
