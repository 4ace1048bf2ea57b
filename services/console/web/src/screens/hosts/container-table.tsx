import { ProblemError, type Schema } from '@fieldgate/sdk'
import { useQuery } from '@tanstack/react-query'
import { Badge } from '../../ui/badge.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Time } from '../../ui/time.tsx'
import { ContainerCpu, ContainerMemory } from './container-usage.tsx'
import { EngineAway } from './engine-away.tsx'
import { containersQuery } from './queries.ts'

type Container = Schema<'Container'>

const HEALTH = { none: 'neutral', starting: 'warning', healthy: 'good', unhealthy: 'bad' } as const

/** The containers of a host; where its engine is away, what to do about it. */
export function ContainerTable({ host }: { host: string }) {
  const query = useQuery(containersQuery(host))
  const isAway = query.error instanceof ProblemError && query.error.code === 'docker_unavailable'
  return (
    <section className="host-section" aria-labelledby="containers">
      <h2 id="containers">Containers</h2>
      {isAway ? (
        <EngineAway />
      ) : (
        <QueryView query={query}>
          {({ items }) =>
            items.length > 0 ? (
              <DataTable
                caption="Containers"
                columns={columnsOf(host)}
                items={items}
                keyOf={({ id }) => id}
              />
            ) : (
              <EmptyState title="There is no container on this host" command="docker run --rm hello-world" />
            )
          }
        </QueryView>
      )}
    </section>
  )
}

const columnsOf = (host: string): readonly Column<Container>[] => [
  {
    header: 'Container',
    cell: ({ name, image }) => (
      <>
        {name} <small className="muted">{image}</small>
      </>
    )
  },
  {
    header: 'State',
    cell: ({ state }) => <Badge tone={state === 'running' ? 'good' : 'neutral'}>{state}</Badge>
  },
  {
    header: 'Health',
    cell: ({ health }) =>
      health === 'none' ? (
        <span className="muted">no check</span>
      ) : (
        <Badge tone={HEALTH[health]}>{health}</Badge>
      )
  },
  { header: 'CPU', cell: (container) => <ContainerCpu host={host} container={container} />, numeric: true },
  {
    header: 'Memory',
    cell: (container) => <ContainerMemory host={host} container={container} />,
    numeric: true
  },
  { header: 'Restarts', cell: ({ restarts }) => restarts, numeric: true },
  { header: 'Made', cell: ({ createdAt }) => <Time at={createdAt} /> }
]
