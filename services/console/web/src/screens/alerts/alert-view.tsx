import type { Schema } from '@fieldgate/sdk'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Details } from '../../ui/details.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Time } from '../../ui/time.tsx'
import { Value } from '../../ui/value.tsx'
import { AlertPlace, AlertState, AlertSubject } from './alert.tsx'
import { conditionOf, measured } from './kinds.ts'
import { alertQuery } from './queries.ts'

/** One alert: what was found, and what became of it. */
export function AlertView() {
  const { id } = useParams({ from: '/app/alerts/$id' })
  const query = useQuery(alertQuery(id))
  return <QueryView query={query}>{(alert) => <LoadedAlert alert={alert} />}</QueryView>
}

const LoadedAlert = ({ alert }: { alert: Schema<'Alert'> }) => (
  <>
    <PageHeader title={alert.ruleName}>
      <Link to="/app/alerts" search={{ ruleId: alert.ruleId }}>
        All alerts of this rule
      </Link>
    </PageHeader>
    <div className="panel">
      <Details
        items={[
          ['State', <AlertState key="state" state={alert.state} />],
          ['What', conditionOf(alert)],
          ['Of', <AlertSubject key="subject" alert={alert} />],
          ['Where', <AlertPlace key="place" alert={alert} />],
          [
            'It was',
            <Value key="value" of={alert.value === null ? null : measured(alert.kind, alert.value)} />
          ],
          ['Since', <Time key="since" at={alert.since} />],
          ['Told', <Time key="fired" at={alert.firedAt} />],
          ['Over', <Time key="resolved" at={alert.resolvedAt} never="not yet" />]
        ]}
      />
    </div>
  </>
)
