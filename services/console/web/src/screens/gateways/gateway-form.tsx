import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import type { Profile } from './gateway.ts'
import { ProfileFields } from './profile-fields.tsx'
import { readProfile } from './profile-form.ts'

interface GatewayFormProps {
  profile: Profile
  /** The verb of what it does. */
  action: string
  busy: boolean
  error: unknown
  onSubmit: (profile: Profile, form: FormData) => void
  /** Another way out. */
  cancel: ReactNode
  /** What comes before the profile. */
  children?: ReactNode
}

export function GatewayForm({ profile, action, busy, error, onSubmit, cancel, children }: GatewayFormProps) {
  const [fault, setFault] = useState<unknown>()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setFault(undefined)
    try {
      onSubmit(readProfile(form), form)
    } catch (caught) {
      setFault(caught)
    }
  }
  return (
    <form onSubmit={submit} className="form form-wide">
      {children}
      <ProfileFields profile={profile} />
      <ProblemNotice error={fault ?? error} />
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>
          {action}
        </Button>
        {cancel}
      </div>
    </form>
  )
}
