import type { Schema } from '@fieldgate/sdk'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Pager } from '../../ui/pager.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { definedOf } from '../../ui/search-params.ts'
import { Time } from '../../ui/time.tsx'
import { AlertPlace, AlertState, AlertSubject } from './alert.tsx'
import { AlertFilters } from './alert-filters.tsx'
import { AlertTabs } from './alert-tabs.tsx'
import { conditionOf } from './kinds.ts'
import { NoAlerts } from './no-alerts.tsx'
import { alertsQuery } from './queries.ts'
import type { AlertSearch } from './search.ts'

const COLUMNS: readonly Column<Schema<'Alert'>>[] = [
  {
    header: 'Alert',
    cell: ({ id, ruleName }) => (
      <Link to="/app/alerts/$id" params={{ id }}>
        {ruleName}
      </Link>
    )
  },
  { header: 'State', cell: ({ state }) => <AlertState state={state} /> },
  { header: 'What', cell: conditionOf },
  { header: 'Of', cell: (alert) => <AlertSubject alert={alert} /> },
  { header: 'Where', cell: (alert) => <AlertPlace alert={alert} /> },
  { header: 'Since', cell: ({ since }) => <Time at={since} /> },
  { header: 'Over', cell: ({ resolvedAt }) => <Time at={resolvedAt} never="–" /> }
]

/** What the rules have found: the newest first, as it changes. */
export function AlertList() {
  const search = useSearch({ from: '/app/alerts' })
  const { cursor, ...filter } = search
  const navigate = useNavigate({ from: '/app/alerts' })
  const query = useQuery(alertsQuery(search))
  const change = (members: { [name in keyof AlertSearch]: AlertSearch[name] | undefined }) =>
    navigate({ search: definedOf({ ...filter, ...members }) })
  return (
    <>
      <PageHeader title="Alerts" />
      <AlertTabs tab="Alerts" />
      <AlertFilters filter={filter} onChange={change} />
      <QueryView query={query}>
        {({ items, page }) => (
          <>
            {items.length > 0 ? (
              <DataTable caption="Alerts" columns={COLUMNS} items={items} keyOf={({ id }) => id} />
            ) : (
              <NoAlerts filter={filter} />
            )}
            <Pager
              next={page.next}
              moved={cursor !== undefined}
              onMove={(next) => change({ cursor: next })}
            />
          </>
        )}
      </QueryView>
    </>
  )
}
