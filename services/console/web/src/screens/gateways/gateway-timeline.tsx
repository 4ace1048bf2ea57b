import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Pager } from '../../ui/pager.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Time } from '../../ui/time.tsx'
import { GatewayState } from './gateway-state.tsx'
import { eventsQuery } from './queries.ts'

interface GatewayTimelineProps {
  id: string
  cursor: string | undefined
  onMove: (cursor: string | undefined) => void
}

const WHEN = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' })

/** When a gateway came and went, the newest first. */
export function GatewayTimeline({ id, cursor, onMove }: GatewayTimelineProps) {
  const query = useQuery(eventsQuery(id, cursor))
  return (
    <QueryView query={query}>
      {({ items, page }) => (
        <>
          {items.length > 0 ? (
            <ol className="timeline">
              {items.map((event) => (
                <li key={event.id}>
                  <GatewayState state={event.state} />
                  <span>{WHEN.format(new Date(event.occurredAt))}</span>
                  <Time at={event.occurredAt} />
                </li>
              ))}
            </ol>
          ) : (
            <EmptyState
              title="It was never heard from"
              command={`curl -X POST ${location.origin}/api/v1/gateways/${encodeURIComponent(id)}/heartbeats \\
  -H "Authorization: Bearer $TOKEN"`}
            >
              <p>A heartbeat says that it is there.</p>
            </EmptyState>
          )}
          <Pager next={page.next} moved={cursor !== undefined} onMove={onMove} />
        </>
      )}
    </QueryView>
  )
}
