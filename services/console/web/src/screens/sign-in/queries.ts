import { unwrap } from '@fieldgate/sdk'
import { queryOptions } from '@tanstack/react-query'
import { fieldgate } from '../../platform.ts'

export const providersQuery = queryOptions({
  queryKey: ['oidc-providers'],
  queryFn: () => unwrap(fieldgate.GET('/api/v1/auth/oidc')),
  staleTime: Number.POSITIVE_INFINITY
})
