import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../may.ts'
import { meQuery } from '../../platform.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

const COMMAND = `curl -X POST ${location.origin}/api/v1/gateways \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"id":"gw-1","name":"Roof, north"}'`

/** Why the list is empty, and what would fill it. */
export function NoGateways({ isFiltered }: { isFiltered: boolean }) {
  const { role } = useSuspenseQuery(meQuery).data
  const mayWrite = useMay('gateways:write')
  if (isFiltered) {
    return (
      <EmptyState title="No gateway is like that">
        <Link to="/app/gateways">Show all</Link>
      </EmptyState>
    )
  }
  const title = role === 'member' ? 'You have no gateway yet' : 'No gateway is registered yet'
  return mayWrite ? (
    <EmptyState title={title} command={COMMAND} />
  ) : (
    <EmptyState title={title}>
      <p>An operator registers them.</p>
    </EmptyState>
  )
}
