import { useQuery } from '@tanstack/react-query'
import { DataTable } from '../../ui/data-table.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { usageQuery } from './queries.ts'

/** How much of what one may one has used, and what a reading may hold. */
export function UsagePanel({ id }: { id: string }) {
  const query = useQuery(usageQuery(id))
  return (
    <section aria-labelledby="usage">
      <h2 id="usage">Usage and limits</h2>
      <QueryView query={query}>
        {({ policies }) =>
          policies.length > 0 ? (
            <DataTable
              caption="The quotas that count your calls"
              items={policies}
              keyOf={({ name, windowSeconds }) => `${name} ${windowSeconds}`}
              columns={[
                { header: 'Policy', cell: ({ name }) => name },
                {
                  header: 'Used',
                  cell: ({ name, used, quota }) => (
                    <meter min={0} max={quota} value={used} aria-label={`Used of ${name}`} />
                  )
                },
                { header: 'Calls', cell: ({ used, quota }) => `${used} of ${quota}`, numeric: true },
                { header: 'In', cell: ({ windowSeconds }) => `${windowSeconds} s`, numeric: true },
                { header: 'All back in', cell: ({ resetSeconds }) => `${resetSeconds} s`, numeric: true }
              ]}
            />
          ) : (
            <p>Your calls are not limited.</p>
          )
        }
      </QueryView>
      <p className="muted">
        A whole number is 0 to 9999, a text has at most 128 characters. The device has quotas of its own:{' '}
        <code>GET /api/v1/pipelines/{id}/usage</code> tells them when it asks by its key.
      </p>
    </section>
  )
}
