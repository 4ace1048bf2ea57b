import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMay } from '../../may.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Pager } from '../../ui/pager.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { definedOf } from '../../ui/search-params.ts'
import { Time } from '../../ui/time.tsx'
import { type Gateway, titleOf } from './gateway.ts'
import { GatewayFilters } from './gateway-filters.tsx'
import { GatewayState } from './gateway-state.tsx'
import { NoGateways } from './no-gateways.tsx'
import { gatewaysQuery } from './queries.ts'
import type { GatewaySearch } from './search.ts'
import './gateways.css'

const columnsOf = (
  onTag: (tag: string) => void
): Column<Gateway, 'id' | 'name' | 'lastSeenAt' | 'createdAt'>[] => [
  {
    header: 'Gateway',
    sort: 'name',
    cell: ({ id, name }) => (
      <Link to="/app/gateways/$id" params={{ id }}>
        {titleOf({ id, name })}
      </Link>
    )
  },
  { header: 'Id', sort: 'id', cell: ({ id }) => <code>{id}</code> },
  { header: 'State', cell: ({ state }) => <GatewayState state={state} /> },
  { header: 'Last seen', sort: 'lastSeenAt', cell: ({ lastSeenAt }) => <Time at={lastSeenAt} /> },
  { header: 'Devices', cell: ({ devices }) => devices.length, numeric: true },
  {
    header: 'Tags',
    cell: ({ tags }) => (
      <span className="tags">
        {tags.map((tag) => (
          <button key={tag} type="button" className="tag" onClick={() => onTag(tag)}>
            <span className="visually-hidden">Only with tag </span>
            {tag}
          </button>
        ))}
      </span>
    )
  },
  { header: 'Registered', sort: 'createdAt', cell: ({ createdAt }) => <Time at={createdAt} /> }
]

export function GatewayList() {
  const search = useSearch({ from: '/app/gateways' })
  const navigate = useNavigate({ from: '/app/gateways' })
  const mayWrite = useMay('gateways:write')
  const query = useQuery(gatewaysQuery(search))
  const { cursor, sort = 'id', ...filter } = search
  const isFiltered = Object.keys(filter).length > 0

  /** Another list begins on its first page. */
  const change = (
    members: { [name in keyof GatewaySearch]: GatewaySearch[name] | undefined },
    replace = false
  ) => navigate({ search: (before) => definedOf({ ...before, cursor: undefined, ...members }), replace })
  const columns = columnsOf((tag) => change({ tag: [...new Set([...(filter.tag ?? []), tag])] }))

  return (
    <>
      <PageHeader title="Gateways">
        {mayWrite && (
          <>
            <LinkButton to="/app/gateways/-/import">Import</LinkButton>
            <LinkButton to="/app/gateways/-/new" kind="primary">
              Register a gateway
            </LinkButton>
          </>
        )}
      </PageHeader>
      <GatewayFilters filter={filter} onChange={change} onType={(q) => change({ q }, true)} />
      <QueryView query={query}>
        {({ items, page }) => (
          <>
            {items.length > 0 ? (
              <DataTable
                caption="Gateways"
                columns={columns}
                items={items}
                keyOf={({ id }) => id}
                sort={sort}
                onSort={(by) => change({ sort: by })}
              />
            ) : (
              <NoGateways isFiltered={isFiltered} />
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
