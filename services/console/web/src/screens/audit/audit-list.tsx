import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { saveFile } from '../../save-file.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Pager } from '../../ui/pager.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { AuditFilters } from './audit-filters.tsx'
import { AuditTable } from './audit-table.tsx'
import { auditQuery, exportAudit } from './queries.ts'
import './audit.css'

/** What was done, by whom. */
export function AuditList() {
  const { cursor, ...filter } = useSearch({ from: '/app/audit' })
  const navigate = useNavigate({ from: '/app/audit' })
  const query = useQuery(auditQuery({ ...filter, ...(cursor && { cursor }) }))
  const saving = useMutation({
    mutationFn: () => saveFile({ name: 'audit.csv', isLarge: false, open: () => exportAudit(filter) })
  })
  return (
    <>
      <PageHeader title="Audit">
        <Button busy={saving.isPending} onClick={() => saving.mutate()}>
          Download as CSV
        </Button>
      </PageHeader>
      <ProblemNotice error={saving.error} />
      <AuditFilters filter={filter} onChange={(search) => navigate({ search })} />
      <QueryView query={query}>
        {({ items, page }) => (
          <>
            {items.length > 0 ? (
              <AuditTable events={items} filter={filter} />
            ) : (
              <EmptyState title="Nothing of the kind was done" />
            )}
            <Pager
              next={page.next}
              moved={cursor !== undefined}
              onMove={(next) => navigate({ search: { ...filter, ...(next && { cursor: next }) } })}
            />
          </>
        )}
      </QueryView>
    </>
  )
}
