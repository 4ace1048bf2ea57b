import type { Schema } from '@fieldgate/sdk'
import { type FormEvent, useState } from 'react'
import { ConflictDialog } from '../../editing/conflict-dialog.tsx'
import { useEdit } from '../../editing/use-edit.ts'
import type { Versioned } from '../../editing/versioned.ts'
import { Button } from '../../ui/button.tsx'
import { changeUser, loadUser, loadUsersAgain } from './queries.ts'
import { RoleField } from './role-field.tsx'
import { ROLES } from './search.ts'
import { UserProblem } from './user-problem.tsx'

type Editable = Pick<Schema<'User'>, 'role' | 'disabled'>

const LABELS = { role: 'Role', disabled: 'Disabled' }

const editableOf = ({ value: { role, disabled }, etag }: Versioned<Schema<'User'>>): Versioned<Editable> => ({
  value: { role, disabled },
  etag
})

/** The role of a user, and whether it is shut out. */
export function EditUser({ loaded }: { loaded: Versioned<Schema<'User'>> }) {
  // Each round begins on what the one before has saved.
  const [round, setRound] = useState(0)
  return <EditForm key={round} loaded={loaded} onSaved={() => setRound(round + 1)} />
}

function EditForm({ loaded, onSaved }: { loaded: Versioned<Schema<'User'>>; onSaved: () => void }) {
  const { id, name } = loaded.value
  const edit = useEdit<Editable>({
    loaded: editableOf(loaded),
    load: async () => editableOf(await loadUser(id)),
    save: (patch, etag) => changeUser(id, patch, etag),
    async onSaved() {
      await loadUsersAgain()
      onSaved()
    }
  })
  const { role, disabled } = edit.seen.value
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    edit.submit({
      role: ROLES.find((one) => one === form.get('role')) ?? role,
      disabled: form.has('disabled')
    })
  }
  return (
    <>
      <form
        key={edit.seen.etag}
        className="form form-wide panel"
        onSubmit={submit}
        aria-label={`Change ${name}`}
      >
        <RoleField defaultValue={role} />
        <label className="choice">
          <input type="checkbox" name="disabled" defaultChecked={disabled} />
          Disabled: may not sign in, and what it is signed in with ends
        </label>
        {!edit.conflict && <UserProblem error={edit.error} />}
        <div className="actions">
          <Button type="submit" kind="primary" busy={edit.isSaving}>
            Save
          </Button>
        </div>
      </form>
      <ConflictDialog edit={edit} labels={LABELS} />
    </>
  )
}
