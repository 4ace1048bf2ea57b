import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { healthQuery } from '../system/queries.ts'
import { gatewaySummaryQuery, pipelineSummaryQuery } from './queries.ts'
import { useRate } from './use-rate.ts'

const WORDS = { online: 'online', offline: 'offline', neverSeen: 'never seen' } as const
const STATES = ['online', 'offline', 'neverSeen'] as const
/** Of a service that does not answer, or not yet. */
const UNKNOWN = '–'
const SHARE = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 2 })
const NUMBER = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** The fleet in numbers, as it is now; what a service that is away would say is left open. */
export function Figures() {
  const { data: gateways } = useQuery(gatewaySummaryQuery)
  const { data: pipelines, dataUpdatedAt } = useQuery(pipelineSummaryQuery)
  const { data: health } = useQuery(healthQuery)
  const rate = useRate(pipelines?.readings, dataUpdatedAt)
  const services = Object.values(health?.services ?? {})
  return (
    <dl className="figures">
      {STATES.map((state) => (
        <div key={state}>
          <dt>
            <Link to="/app/gateways" search={{ state: [state] }}>
              Gateways {WORDS[state]}
            </Link>
          </dt>
          <dd>{gateways?.[state] ?? UNKNOWN}</dd>
        </div>
      ))}
      <div>
        <dt>
          <Link to="/app/pipelines">Pipelines online</Link>
        </dt>
        <dd>
          {pipelines?.online ?? UNKNOWN} <small className="muted">of {pipelines?.total ?? UNKNOWN}</small>
        </dd>
      </div>
      <div>
        <dt>Readings a second</dt>
        <dd>{rate === undefined ? UNKNOWN : NUMBER.format(rate)}</dd>
      </div>
      <div>
        <dt>Errors in the last minute</dt>
        <dd>{typeof health?.errorRate === 'number' ? SHARE.format(health.errorRate) : UNKNOWN}</dd>
      </div>
      <div>
        <dt>Services up</dt>
        <dd>
          {services.filter((status) => status === 'ok').length}{' '}
          <small className="muted">of {services.length}</small>
        </dd>
      </div>
    </dl>
  )
}
