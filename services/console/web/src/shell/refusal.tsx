import { Link } from '@tanstack/react-router'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHeader } from '../ui/page-header.tsx'

interface RefusalProps {
  view: { label: string; roles: readonly string[] | undefined }
  role: string | null
}

/** A view that was asked for by its address, by somebody who has no business there. */
export const Refusal = ({ view: { label, roles = [] }, role }: RefusalProps) => (
  <>
    <PageHeader title={label} />
    <EmptyState title="This view is not for your role">
      <p>
        It is for the {roles.length > 1 ? 'roles' : 'role'} {WORDS.format(roles)}; you are signed in as {role}
        . An administrator can give you another role.
      </p>
      <Link to="/app">Go to the overview</Link>
    </EmptyState>
  </>
)

const WORDS = new Intl.ListFormat('en', { type: 'disjunction' })
