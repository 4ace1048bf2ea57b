import type { Schema } from '@fieldgate/sdk'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from '../../ui/button.tsx'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Pager } from '../../ui/pager.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Time } from '../../ui/time.tsx'
import { CreateDialog } from './create-dialog.tsx'
import { usersQuery } from './queries.ts'
import { UserFilters } from './user-filters.tsx'
import { UserState } from './user-state.tsx'

const COLUMNS: readonly Column<Schema<'User'>>[] = [
  {
    header: 'User',
    cell: ({ id, name }) => (
      <Link to="/app/users/$id" params={{ id }}>
        {name}
      </Link>
    )
  },
  { header: 'Role', cell: ({ role }) => role },
  { header: 'State', cell: (user) => <UserState user={user} /> },
  { header: 'Made', cell: ({ createdAt }) => <Time at={createdAt} /> },
  { header: 'Changed', cell: ({ updatedAt }) => <Time at={updatedAt} /> }
]

/** Who may sign in. There is somebody at least who looks at this list. */
export function UserList() {
  const { cursor, dialog, ...filters } = useSearch({ from: '/app/users' })
  const listed = { ...filters, ...(cursor && { cursor }) }
  const navigate = useNavigate({ from: '/app/users' })
  const query = useQuery(usersQuery(listed))
  return (
    <>
      <PageHeader title="Users">
        <Button kind="primary" onClick={() => navigate({ search: { ...listed, dialog: 'create' } })}>
          New user
        </Button>
      </PageHeader>
      <UserFilters filters={filters} onChange={(search) => navigate({ search })} />
      <QueryView query={query}>
        {({ items, page }) => (
          <>
            {items.length > 0 ? (
              <DataTable caption="Users" columns={COLUMNS} items={items} keyOf={({ id }) => id} />
            ) : (
              <EmptyState title="No user is like that" />
            )}
            <Pager
              next={page.next}
              moved={cursor !== undefined}
              onMove={(next) => navigate({ search: { ...filters, ...(next && { cursor: next }) } })}
            />
          </>
        )}
      </QueryView>
      <CreateDialog
        open={dialog === 'create'}
        onCreated={({ id }) => navigate({ to: '/app/users/$id', params: { id }, search: {} })}
        onClose={() => navigate({ search: listed })}
      />
    </>
  )
}
