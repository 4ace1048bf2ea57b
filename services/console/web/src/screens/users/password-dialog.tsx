import type { Schema } from '@fieldgate/sdk'
import type { FormEvent } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { NewPasswordField } from './new-password-field.tsx'
import { useSetPassword } from './queries.ts'
import { UserProblem } from './user-problem.tsx'

interface PasswordDialogProps {
  user: Schema<'User'>
  open: boolean
  onClose: () => void
}

export const PasswordDialog = ({ user, open, onClose }: PasswordDialogProps) => (
  <Dialog title={`A password for ${user.name}`} open={open} onClose={onClose}>
    <PasswordForm user={user} onClose={onClose} />
  </Dialog>
)

function PasswordForm({ user, onClose }: Omit<PasswordDialogProps, 'open'>) {
  const setting = useSetPassword(user.id)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget).get('password'))
    setting.mutate(password, { onSuccess: onClose })
  }
  return (
    <form className="form" onSubmit={submit}>
      <NewPasswordField />
      <p className="muted">Whatever {user.name} is signed in with ends.</p>
      <UserProblem error={setting.error} />
      <div className="actions">
        <Button type="submit" kind="primary" busy={setting.isPending}>
          Set the password
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  )
}
