import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMay } from '../../may.ts'
import { meQuery } from '../../platform.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

const COMMAND = `curl -X POST ${location.origin}/api/v1/records \\
  -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"value1":"pump 7","value2":21.5}'`

/** Why the list is empty, and what would fill it. */
export function NoRecords({ isFiltered }: { isFiltered: boolean }) {
  const { role } = useSuspenseQuery(meQuery).data
  const mayWrite = useMay('records:write')
  if (isFiltered) {
    return (
      <EmptyState title="No record is like that">
        <Link to="/app/records">Show all</Link>
      </EmptyState>
    )
  }
  const title = role === 'member' ? 'You have no record yet' : 'There is no record yet'
  return mayWrite ? (
    <EmptyState title={title} command={COMMAND} />
  ) : (
    <EmptyState title={title}>
      <p>An operator makes them.</p>
    </EmptyState>
  )
}
