import type { Schema } from '@fieldgate/sdk'
import { Link } from '@tanstack/react-router'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { Changes } from './changes.tsx'
import type { AuditFilter } from './search.ts'

type AuditEvent = Schema<'AuditEvent'>

const WHEN = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })

interface AuditTableProps {
  events: readonly AuditEvent[]
  filter: AuditFilter
}

/** Each name leads to all that is of it. */
export const AuditTable = ({ events, filter }: AuditTableProps) => (
  <DataTable caption="Audit events" columns={columnsOf(filter)} items={events} keyOf={({ id }) => id} />
)

const columnsOf = (filter: AuditFilter): readonly Column<AuditEvent>[] => [
  {
    header: 'When',
    cell: ({ occurredAt }) => (
      <time className="moment" dateTime={occurredAt}>
        {WHEN.format(new Date(occurredAt))}
      </time>
    )
  },
  {
    header: 'Who',
    cell: ({ actor: { id, kind, name, apiKeyId } }) => (
      <>
        {id === null ? (
          name
        ) : (
          <Link to="/app/audit" search={{ ...filter, actorId: id }}>
            {name}
          </Link>
        )}{' '}
        {kind !== 'user' && (
          <small className="muted" title={apiKeyId}>
            {kind.replace('_', ' ')}
          </small>
        )}
      </>
    )
  },
  {
    header: 'What',
    cell: ({ action }) => (
      <Link to="/app/audit" search={{ ...filter, action }}>
        {action}
      </Link>
    )
  },
  {
    header: 'Of what',
    cell: ({ targetType, targetId }) => (
      <>
        <span className="muted">{targetType}</span>{' '}
        <Link to="/app/audit" search={{ ...filter, targetType, targetId }} className="target">
          {targetId}
        </Link>
      </>
    )
  },
  { header: 'Changes', cell: (event) => <Changes event={event} /> }
]
