import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { userNamesQuery } from './queries.ts'

/** A user by its name, which leads to it; by its id where the name is not known. For administrators. */
export function UserName({ id }: { id: string }) {
  const { data: names } = useQuery(userNamesQuery)
  return (
    <Link to="/app/users/$id" params={{ id }}>
      {names?.get(id) ?? <code>{id.slice(0, 8)}</code>}
    </Link>
  )
}
