import type { Schema } from '@fieldgate/sdk'
import { Link } from '@tanstack/react-router'
import { Badge } from '../../ui/badge.tsx'
import { KINDS } from './kinds.ts'

type Alert = Schema<'Alert'>

export const AlertState = ({ state }: Pick<Alert, 'state'>) => (
  <Badge tone={state === 'firing' ? 'bad' : 'good'}>{state}</Badge>
)

/** What an alert is about, which leads to it. */
export function AlertSubject({ alert: { kind, subject } }: { alert: Pick<Alert, 'kind' | 'subject'> }) {
  const params = { id: subject }
  if (kind === 'gatewayOffline') {
    return (
      <Link to="/app/gateways/$id" params={params}>
        {subject}
      </Link>
    )
  }
  if (kind === 'pipelineSilent') {
    return (
      <Link to="/app/pipelines/$id" params={params}>
        {subject}
      </Link>
    )
  }
  return KINDS[kind].target === undefined ? 'the host' : <code>{subject}</code>
}

/** Where it was seen. */
export const AlertPlace = ({ alert: { host } }: { alert: Pick<Alert, 'host'> }) =>
  host === null ? (
    <span className="muted">the fleet</span>
  ) : (
    <Link to="/app/hosts" search={{ host }}>
      {host}
    </Link>
  )
