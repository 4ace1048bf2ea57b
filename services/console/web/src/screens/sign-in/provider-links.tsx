import { useQuery } from '@tanstack/react-query'
import { expectSession } from '../../platform.ts'
import { providersQuery } from './queries.ts'

/** The other places to sign in at; they lead the browser back to `next`. */
export function ProviderLinks({ next }: { next: string }) {
  const { data } = useQuery(providersQuery)
  if (!data || data.items.length === 0) return null
  return (
    <section className="providers">
      <h2 className="providers-title">Or sign in with</h2>
      {data.items.map(({ id, name, links }) => (
        <a
          key={id}
          className="button"
          href={`${links.signIn}?returnTo=${pathOf(next)}`}
          onClick={expectSession}
        >
          {name}
        </a>
      ))}
    </section>
  )
}

/** A provider leads back to a plain path alone: what stood behind it in the address is lost. */
function pathOf(next: string): string {
  const { pathname } = new URL(next, location.origin)
  return /^\/app\/[\w/-]*$/.test(pathname) ? pathname : '/app/'
}
