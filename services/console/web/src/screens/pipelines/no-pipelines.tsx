import { Link } from '@tanstack/react-router'
import { useMay } from '../../may.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

const COMMAND = `curl -X POST ${location.origin}/api/v1/pipelines \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"label":"Boiler"}'`

/** Why the list is empty, and what would fill it. */
export function NoPipelines({ isFiltered }: { isFiltered: boolean }) {
  const mayWrite = useMay('pipelines:write')
  if (isFiltered) {
    return (
      <EmptyState title="No pipeline is like that">
        <Link to="/app/pipelines">Show all</Link>
      </EmptyState>
    )
  }
  const title = 'There is no pipeline yet'
  return mayWrite ? (
    <EmptyState title={title} command={COMMAND}>
      <p>
        <Link to="/app/pipelines/-/new">Make one here</Link>, or by the API:
      </p>
    </EmptyState>
  ) : (
    <EmptyState title={title}>
      <p>An operator makes them.</p>
    </EmptyState>
  )
}
