import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useMay } from '../../may.ts'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { FilterField } from '../../ui/filter-field.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Pager } from '../../ui/pager.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { definedOf } from '../../ui/search-params.ts'
import { Time } from '../../ui/time.tsx'
import { NoPipelines } from './no-pipelines.tsx'
import { Owner } from './owner.tsx'
import type { Pipeline } from './pin.ts'
import { PipelineState } from './pipeline-state.tsx'
import { pipelinesQuery } from './queries.ts'
import type { PipelineSearch } from './search.ts'

const COLUMNS: readonly Column<Pipeline, 'id'>[] = [
  {
    header: 'Id',
    sort: 'id',
    cell: ({ id }) => (
      <Link to="/app/pipelines/$id" params={{ id }}>
        <code>{id}</code>
      </Link>
    )
  },
  { header: 'Label', cell: ({ label }) => label ?? <span className="muted">none</span> },
  { header: 'State', cell: ({ status }) => status && <PipelineState {...status} /> },
  { header: 'Last seen', cell: ({ status }) => <Time at={status?.lastSeenAt} /> },
  { header: 'Owner', cell: ({ ownerId }) => <Owner id={ownerId} /> },
  { header: 'Made', cell: ({ createdAt }) => <Time at={createdAt} /> }
]

export function PipelineList() {
  const search = useSearch({ from: '/app/pipelines' })
  const navigate = useNavigate({ from: '/app/pipelines' })
  const mayWrite = useMay('pipelines:write')
  const query = useQuery(pipelinesQuery(search))
  const { q, sort = 'id', cursor } = search

  /** Another list begins on its first page. */
  const change = (
    members: { [name in keyof PipelineSearch]: PipelineSearch[name] | undefined },
    replace = false
  ) => navigate({ search: (before) => definedOf({ ...before, cursor: undefined, ...members }), replace })

  return (
    <>
      <PageHeader title="Pipelines">
        {mayWrite && (
          <LinkButton to="/app/pipelines/-/new" kind="primary">
            New pipeline
          </LinkButton>
        )}
      </PageHeader>
      <search className="filters">
        <FilterField
          label="Search"
          placeholder="Id or label"
          maxLength={128}
          value={q}
          onFilter={(text) => change({ q: text || undefined }, true)}
        />
      </search>
      <QueryView query={query}>
        {({ items, page }) => (
          <>
            {items.length > 0 ? (
              <DataTable
                caption="Pipelines"
                columns={COLUMNS}
                items={items}
                keyOf={({ id }) => id}
                sort={sort}
                onSort={(by) => change({ sort: by })}
              />
            ) : (
              <NoPipelines isFiltered={q !== undefined} />
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
