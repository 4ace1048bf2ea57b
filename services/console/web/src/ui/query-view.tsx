import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Loading } from './loading.tsx'
import { ProblemNotice } from './problem-notice.tsx'

interface QueryViewProps<T> {
  query: UseQueryResult<T>
  children: (data: T) => ReactNode
}

/** What a query gives; why not, above what it gave before; or that it is on its way. */
export const QueryView = <T,>({ query: { data, error }, children }: QueryViewProps<T>) => (
  <>
    <ProblemNotice error={error} />
    {data !== undefined ? children(data) : !error && <Loading />}
  </>
)
