import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { definedOf } from '../../ui/search-params.ts'
import { HostView } from './host-view.tsx'
import { hostsQuery } from './queries.ts'
import { RANGES, spanOf } from './range.ts'
import type { HostSearch } from './search.ts'
import './hosts.css'

/** The machines that are measured, one at a time. */
export function HostsView() {
  const search = useSearch({ from: '/app/hosts' })
  const { host, range = '15m' } = search
  const navigate = useNavigate({ from: '/app/hosts' })
  const query = useQuery(hostsQuery)
  const change = (changes: { [name in keyof HostSearch]: HostSearch[name] | undefined }) =>
    navigate({ search: definedOf({ ...search, ...changes }) })
  const hosts = query.data?.items ?? []
  const chosen = host ?? hosts[0]?.id
  return (
    <>
      <PageHeader title="Hosts">
        <label className="choice">
          Host
          <select value={chosen} onChange={({ target }) => change({ host: target.value, cursor: undefined })}>
            {hosts.map(({ id }) => (
              <option key={id}>{id}</option>
            ))}
          </select>
        </label>
        <label className="choice">
          Time
          <select
            value={range}
            onChange={({ target }) => change({ range: RANGES.find((one) => one === target.value) })}
          >
            {RANGES.map((one) => (
              <option key={one} value={one}>
                {spanOf(one).words}
              </option>
            ))}
          </select>
        </label>
      </PageHeader>
      <QueryView query={query}>
        {() =>
          chosen === undefined ? (
            <EmptyState title="No host is measured" />
          ) : (
            <HostView
              key={chosen}
              host={chosen}
              range={range}
              cursor={search.cursor}
              onCursor={(cursor) => change({ cursor })}
            />
          )
        }
      </QueryView>
    </>
  )
}
