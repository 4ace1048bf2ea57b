import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Command } from '../../ui/command.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { indentedJson, indentedXml } from './indented.ts'
import { resourceQuery } from './queries.ts'

const FORMS = [
  { as: undefined, name: 'JSON' },
  { as: 'xml', name: 'XML' }
] as const

/** The resource as the API gives it. */
export function GatewayResource({ id, as }: { id: string; as: 'xml' | undefined }) {
  const query = useQuery(resourceQuery(id, as === 'xml' ? 'application/xml' : 'application/json'))
  return (
    <>
      <nav className="filters" aria-label="Form of the resource">
        {FORMS.map((form) => (
          <Link
            key={form.name}
            from="/app/gateways/$id"
            to="/app/gateways/$id"
            search={{ tab: 'resource', ...(form.as && { as: form.as }) }}
            activeOptions={{ exact: true }}
            className="tag"
          >
            {form.name}
          </Link>
        ))}
        <code className="muted">GET /api/v1/gateways/{encodeURIComponent(id)}</code>
      </nav>
      <QueryView query={query}>
        {(text) => <Command text={as === 'xml' ? indentedXml(text) : indentedJson(text)} />}
      </QueryView>
    </>
  )
}
