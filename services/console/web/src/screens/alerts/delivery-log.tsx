import type { Schema } from '@fieldgate/sdk'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Badge } from '../../ui/badge.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Pager } from '../../ui/pager.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Time } from '../../ui/time.tsx'
import { deliveriesQuery } from './queries.ts'
import { DELIVERY_STATES, type WebhookViewSearch } from './search.ts'
import './alerts.css'

type Delivery = Schema<'WebhookDelivery'>
type Shown = Omit<WebhookViewSearch, 'dialog'>

const STATES = {
  pending: { tone: 'warning', words: 'on its way' },
  succeeded: { tone: 'good', words: 'told' },
  failed: { tone: 'bad', words: 'given up' }
} as const

const COLUMNS: readonly Column<Delivery>[] = [
  {
    header: 'Event',
    cell: ({ event, alertId }) => (
      <Link to="/app/alerts/$id" params={{ id: alertId }}>
        {event === 'alert.fired' ? 'an alert fired' : 'an alert is over'}
      </Link>
    )
  },
  { header: 'State', cell: ({ state }) => <Badge tone={STATES[state].tone}>{STATES[state].words}</Badge> },
  { header: 'Tried', cell: ({ attempts }) => `${attempts} ×`, numeric: true },
  { header: 'Answer', cell: ({ responseStatus, error }) => answerOf(responseStatus, error) },
  { header: 'Since', cell: ({ createdAt }) => <Time at={createdAt} /> },
  { header: 'Last tried', cell: ({ lastAttemptAt }) => <Time at={lastAttemptAt} never="–" /> },
  { header: 'Next', cell: ({ nextAttemptAt }) => <Time at={nextAttemptAt} never="–" /> }
]

interface DeliveryLogProps {
  id: string
  shown: Shown
  onChange: (members: { [name in keyof Shown]: Shown[name] | undefined }) => void
}

/** What a webhook was told, and how that went; the newest first. */
export function DeliveryLog({ id, shown, onChange }: DeliveryLogProps) {
  const query = useQuery(deliveriesQuery(id, shown))
  return (
    <section className="delivery-log" aria-labelledby="deliveries">
      <header className="section-header">
        <h2 id="deliveries">Deliveries</h2>
        <label className="choice">
          State
          <select
            value={shown.state ?? ''}
            onChange={({ target }) =>
              onChange({ state: DELIVERY_STATES.find((one) => one === target.value), cursor: undefined })
            }
          >
            <option value="">any</option>
            {DELIVERY_STATES.map((one) => (
              <option key={one} value={one}>
                {STATES[one].words}
              </option>
            ))}
          </select>
        </label>
      </header>
      <QueryView query={query}>
        {({ items, page }) => (
          <>
            {items.length > 0 ? (
              <DataTable caption="Deliveries" columns={COLUMNS} items={items} keyOf={(one) => one.id} />
            ) : (
              <NoDeliveries filtered={shown.state !== undefined} />
            )}
            <Pager
              next={page.next}
              moved={shown.cursor !== undefined}
              onMove={(next) => onChange({ cursor: next })}
            />
          </>
        )}
      </QueryView>
    </section>
  )
}

const NoDeliveries = ({ filtered }: { filtered: boolean }) =>
  filtered ? (
    <EmptyState title="No delivery is like that" />
  ) : (
    <EmptyState title="It was told nothing yet">
      <p>
        It is told when a <Link to="/app/alerts/rules">rule</Link> that names it finds something.
      </p>
    </EmptyState>
  )

function answerOf(status: number | null, error: string | null) {
  if (status !== null) return <code>{status}</code>
  return error ?? <span className="muted">–</span>
}
