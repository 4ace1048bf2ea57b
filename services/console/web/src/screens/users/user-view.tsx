import type { Schema } from '@fieldgate/sdk'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { Versioned } from '../../editing/versioned.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { QueryView } from '../../ui/query-view.tsx'
import { Time } from '../../ui/time.tsx'
import { EditUser } from './edit-user.tsx'
import { PasswordDialog } from './password-dialog.tsx'
import { userQuery } from './queries.ts'
import { RemoveDialog } from './remove-dialog.tsx'
import { UserState } from './user-state.tsx'

/** One user: what it is, and what an administrator may do about it. */
export function UserView() {
  const { id } = useParams({ from: '/app/users/$id' })
  const query = useQuery(userQuery(id))
  return <QueryView query={query}>{(loaded) => <LoadedUser key={id} loaded={loaded} />}</QueryView>
}

function LoadedUser({ loaded }: { loaded: Versioned<Schema<'User'>> }) {
  const user = loaded.value
  const { dialog } = useSearch({ from: '/app/users/$id' })
  const navigate = useNavigate({ from: '/app/users/$id' })
  const open = (which?: 'password' | 'remove') => navigate({ search: which ? { dialog: which } : {} })
  return (
    <>
      <PageHeader title={user.name}>
        <Button onClick={() => open('password')}>Set a password</Button>
        <Button kind="danger" onClick={() => open('remove')}>
          Delete
        </Button>
      </PageHeader>
      <Details
        items={[
          ['Role', user.role],
          ['State', <UserState key="state" user={user} />],
          ['Made', <Time key="made" at={user.createdAt} />],
          ['Changed', <Time key="changed" at={user.updatedAt} />],
          ['Id', <code key="id">{user.id}</code>],
          [
            'On record',
            <Link key="audit" to="/app/audit" search={{ actorId: user.id }}>
              What {user.name} did
            </Link>
          ]
        ]}
      />
      <EditUser loaded={loaded} />
      <PasswordDialog user={user} open={dialog === 'password'} onClose={() => open()} />
      <RemoveDialog
        loaded={loaded}
        open={dialog === 'remove'}
        onRemoved={() => navigate({ to: '/app/users', search: {} })}
        onClose={() => open()}
      />
    </>
  )
}
