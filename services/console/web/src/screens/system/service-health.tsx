import { useQuery } from '@tanstack/react-query'
import { Badge } from '../../ui/badge.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Time } from '../../ui/time.tsx'
import { healthQuery } from './queries.ts'

const TONES = { ok: 'good', degraded: 'warning', unavailable: 'bad' } as const

/** Each service, asked every few seconds. */
export function ServiceHealth() {
  const query = useQuery(healthQuery)
  return (
    <section className="section" aria-labelledby="health">
      <h2 id="health">Health</h2>
      <QueryView query={query}>
        {({ services }) => (
          <dl className="health" aria-live="polite">
            {Object.entries(services).map(([name, status]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <Badge tone={TONES[status]}>{status}</Badge>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </QueryView>
      <small className="muted">
        Asked <Time at={new Date(query.dataUpdatedAt).toISOString()} />
      </small>
    </section>
  )
}
