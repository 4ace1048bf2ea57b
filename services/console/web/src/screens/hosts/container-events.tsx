import type { Schema } from '@fieldgate/sdk'
import { useQuery } from '@tanstack/react-query'
import { useStream } from '../../live.ts'
import { queryClient } from '../../platform.ts'
import { Badge } from '../../ui/badge.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Pager } from '../../ui/pager.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Time } from '../../ui/time.tsx'
import { eventsQuery } from './queries.ts'

type ContainerEvent = Schema<'ContainerEvent'>

const HAPPENINGS = {
  start: { tone: 'good', words: 'started' },
  die: { tone: 'neutral', words: 'ended' },
  oom: { tone: 'bad', words: 'out of memory' },
  health: { tone: 'neutral', words: 'health' }
} as const

const COLUMNS: readonly Column<ContainerEvent>[] = [
  {
    header: 'Container',
    cell: ({ containerName, image }) => (
      <>
        {containerName} <small className="muted">{image}</small>
      </>
    )
  },
  {
    header: 'What',
    cell: ({ happening }) => <Badge tone={HAPPENINGS[happening].tone}>{HAPPENINGS[happening].words}</Badge>
  },
  { header: 'Detail', cell: (event) => detailOf(event) },
  { header: 'When', cell: ({ occurredAt }) => <Time at={occurredAt} /> }
]

interface ContainerEventsProps {
  host: string
  cursor: string | undefined
  onCursor: (cursor: string | undefined) => void
}

/** What happened to the containers, the newest first; it shows a new event as it comes. */
export function ContainerEvents({ host, cursor, onCursor }: ContainerEventsProps) {
  const query = useQuery(eventsQuery(host, cursor))
  useStream(`/api/v1/hosts/${encodeURIComponent(host)}/events`, () => {
    void queryClient.invalidateQueries(eventsQuery(host, cursor))
  })
  return (
    <section className="host-section" aria-labelledby="events">
      <h2 id="events">Container events</h2>
      <QueryView query={query}>
        {({ items, page }) => (
          <>
            {items.length > 0 ? (
              <DataTable
                caption="Container events"
                columns={COLUMNS}
                items={items}
                keyOf={({ id }) => String(id)}
              />
            ) : (
              <EmptyState title="Nothing has happened to a container yet" />
            )}
            <Pager next={page.next} moved={cursor !== undefined} onMove={onCursor} />
          </>
        )}
      </QueryView>
    </section>
  )
}

function detailOf({ happening, detail }: ContainerEvent) {
  if (detail === null) return <span className="muted">–</span>
  return happening === 'die' ? `exit code ${detail}` : detail
}
