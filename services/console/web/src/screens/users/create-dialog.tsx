import type { Schema } from '@fieldgate/sdk'
import type { FormEvent } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { useCreateUser } from './queries.ts'
import { RoleField } from './role-field.tsx'
import { ROLES } from './search.ts'

interface CreateDialogProps {
  open: boolean
  onCreated: (user: Schema<'User'>) => void
  onClose: () => void
}

export const CreateDialog = ({ open, onCreated, onClose }: CreateDialogProps) => (
  <Dialog title="New user" open={open} onClose={onClose}>
    <CreateForm onCreated={onCreated} onClose={onClose} />
  </Dialog>
)

function CreateForm({ onCreated, onClose }: Omit<CreateDialogProps, 'open'>) {
  const creation = useCreateUser()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    creation.mutate(read(new FormData(event.currentTarget)), { onSuccess: onCreated })
  }
  return (
    <form className="form" onSubmit={submit}>
      <Field
        label="Name"
        name="name"
        required
        maxLength={64}
        autoComplete="off"
        hint="Letters, digits and . _ @ + - It stays: records name who changed them."
      />
      <NewPasswordField />
      <RoleField defaultValue="viewer" />
      <ProblemNotice error={creation.error} />
      <div className="actions">
        <Button type="submit" kind="primary" busy={creation.isPending}>
          Create
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  )
}

const read = (form: FormData): Schema<'CreateUser'> => ({
  name: String(form.get('name')),
  password: String(form.get('password')),
  role: ROLES.find((role) => role === form.get('role')) ?? 'viewer'
})
