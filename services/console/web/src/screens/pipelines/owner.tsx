import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { meQuery } from '../../platform.ts'
import { ownersQuery } from './queries.ts'

/** Whose a pipeline is, by name where one may know it. */
export function Owner({ id }: { id: string | null }) {
  const { data: me } = useSuspenseQuery(meQuery)
  const { data: names } = useQuery({ ...ownersQuery, enabled: me.role === 'admin' && id !== null })
  if (id === null) return 'operators'
  if (id === me.id) return 'you'
  return names?.get(id) ?? <code title={id}>{id.slice(0, 8)}</code>
}
