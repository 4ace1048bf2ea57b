import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useMay } from '../../may.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { definedOf } from '../../ui/search-params.ts'
import { VirtualTable } from '../../ui/virtual-table.tsx'
import { DownloadRecords } from './download-records.tsx'
import { NoRecords } from './no-records.tsx'
import { recordsQuery } from './queries.ts'
import { recordColumns } from './record-columns.tsx'
import './records.css'

const COUNT = new Intl.NumberFormat('en')

export function RecordList() {
  const search = useSearch({ from: '/app/records' })
  const navigate = useNavigate({ from: '/app/records' })
  const mayWrite = useMay('records:write')
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    recordsQuery(search)
  )
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const total = data?.pages[0]?.page.total
  const { sort = '-createdAt', ...filter } = search

  const columns = recordColumns({
    search,
    onFilter: (members) =>
      navigate({ search: (before) => definedOf({ ...before, ...members }), replace: true })
  })
  const goOn = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])

  return (
    <>
      <PageHeader title="Records">
        {total !== undefined && <span className="muted">{COUNT.format(total)}</span>}
        <DownloadRecords search={search} total={total} />
        {mayWrite && (
          <LinkButton to="/app/records/-/new" kind="primary">
            New record
          </LinkButton>
        )}
      </PageHeader>
      <ProblemNotice error={error} />
      {/* It stays while there is nothing in it: the filters that emptied it are in its head. */}
      <VirtualTable
        caption="Records"
        columns={columns}
        items={items}
        keyOf={({ id }) => id}
        sort={sort}
        onSort={(by) => navigate({ search: (before) => ({ ...before, sort: by }) })}
        total={total}
        onEnd={goOn}
      />
      {!data && !error && <Loading />}
      {data && items.length === 0 && <NoRecords isFiltered={Object.keys(filter).length > 0} />}
    </>
  )
}
