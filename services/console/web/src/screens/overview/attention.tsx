import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../may.ts'
import { Badge } from '../../ui/badge.tsx'
import { Time, useNow } from '../../ui/time.tsx'
import { AlertPlace, AlertSubject } from '../alerts/alert.tsx'
import { alertsQuery } from '../alerts/queries.ts'
import { healthQuery } from '../system/queries.ts'
import { gatewaySummaryQuery, keysQuery, silentGatewaysQuery } from './queries.ts'

const SOON_MS = 14 * 86_400_000
/** More than these are seen where alerts are listed. */
const FIRING = { state: 'firing', limit: 5 } as const

/** What somebody should look at, each with the way there. */
export function Attention() {
  const { data: health } = useQuery(healthQuery)
  const { data: gateways } = useQuery(gatewaySummaryQuery)
  const { data: silent } = useQuery(silentGatewaysQuery)
  const { data: keys } = useQuery(keysQuery)
  const { data: alerts } = useQuery({ ...alertsQuery(FIRING), enabled: useMay('metrics:read') })
  const now = useNow()
  const failing = Object.entries(health?.services ?? {}).filter(([, status]) => status !== 'ok')
  const expiring = (keys?.items ?? []).filter(({ expiresAt }) => isSoon(expiresAt, now))
  const shown = silent?.items ?? []
  const firing = alerts?.items ?? []
  const offline = gateways?.offline ?? 0
  const hidden = offline - shown.length

  return (
    <section aria-labelledby="attention">
      <h2 id="attention">Needs attention</h2>
      {health && gateways && failing.length + firing.length + expiring.length + offline === 0 && (
        <p className="muted">Nothing: every gateway that was seen is online, and all services are up.</p>
      )}
      <ul className="attention">
        {failing.map(([name, status]) => (
          <li key={name}>
            <Badge tone="bad">service {status}</Badge> <a href="/api/v1/health">{name}</a>
          </li>
        ))}
        {firing.map((alert) => (
          <li key={alert.id}>
            <Badge tone="bad">alert</Badge>{' '}
            <Link to="/app/alerts/$id" params={{ id: alert.id }}>
              {alert.ruleName}
            </Link>
            <span>
              <AlertSubject alert={alert} />
              {alert.host !== null && (
                <>
                  , <AlertPlace alert={alert} />
                </>
              )}
            </span>
            <span className="muted">
              since <Time at={alert.since} />
            </span>
          </li>
        ))}
        {alerts?.page.next && (
          <li>
            <Link to="/app/alerts" search={{ state: 'firing' }}>
              and more alerts that fire
            </Link>
          </li>
        )}
        {shown.map(({ id, name, lastSeenAt }) => (
          <li key={id}>
            <Badge tone="bad">gateway offline</Badge>{' '}
            <Link to="/app/gateways/$id" params={{ id }}>
              {name ?? id}
            </Link>
            <span className="muted">
              last seen <Time at={lastSeenAt} />
            </span>
          </li>
        ))}
        {hidden > 0 && shown.length > 0 && (
          <li>
            <Link to="/app/gateways" search={{ state: ['offline'] }}>
              and {hidden} more offline
            </Link>
          </li>
        )}
        {expiring.map(({ id, name, expiresAt }) => (
          <li key={id}>
            <Badge tone="warning">API key expires</Badge>{' '}
            <Link to="/app/api-keys" search={{ q: name }}>
              {name}
            </Link>
            <Time at={expiresAt} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One that has expired already calls for nobody any more. */
function isSoon(expiresAt: string | null, now: number): boolean {
  const left = expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(expiresAt) - now
  return left > 0 && left < SOON_MS
}
