import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../ui/empty-state.tsx'
import { NoRules } from './no-rules.tsx'
import { rulesQuery } from './queries.ts'
import type { AlertSearch } from './search.ts'

/** Whether nothing was found, or nothing is watched at all. */
export function NoAlerts({ filter }: { filter: AlertSearch }) {
  const { data: rules } = useQuery(rulesQuery(undefined))
  if (Object.keys(filter).length > 0) {
    return (
      <EmptyState title={filter.state === 'firing' ? 'Nothing fires' : 'No alert is like that'}>
        <Link to="/app/alerts">Show all</Link>
      </EmptyState>
    )
  }
  if (rules?.items.length === 0) return <NoRules />
  return (
    <EmptyState title="Nothing has fired yet">
      <p>
        The <Link to="/app/alerts/rules">rules</Link> look every ten seconds.
      </p>
    </EmptyState>
  )
}
