import type { Schema } from '@fieldgate/sdk'
import { type FormEvent, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useCreateApiKey } from './queries.ts'

type Scope = Schema<'CreateApiKey'>['scopes'][number]

interface CreateDialogProps {
  open: boolean
  /** What one holds: a key cannot be given more. */
  scopes: readonly Scope[]
  onIssued: (issued: Schema<'IssuedApiKey'>) => void
  onClose: () => void
}

export const CreateDialog = ({ open, onClose, ...form }: CreateDialogProps) => (
  <Dialog title="New API key" open={open} onClose={onClose}>
    <CreateForm {...form} onClose={onClose} />
  </Dialog>
)

function CreateForm({ scopes, onIssued, onClose }: Omit<CreateDialogProps, 'open'>) {
  const creation = useCreateApiKey()
  const [chosen, setChosen] = useState<readonly Scope[]>([])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    creation.mutate(read(new FormData(event.currentTarget), chosen), { onSuccess: onIssued })
  }
  return (
    <form className="form" onSubmit={submit}>
      <Field label="Name" name="name" maxLength={100} required hint="What uses it: a site, a script." />
      <fieldset className="choices">
        <legend>What it may do</legend>
        {scopes.map((scope) => (
          <label key={scope} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(scope)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, scope] : chosen.filter((one) => one !== scope))
              }
            />
            {scope}
          </label>
        ))}
      </fieldset>
      <Field
        label="Expires"
        name="expires"
        type="date"
        min={new Date().toISOString().slice(0, 10)}
        hint="At the end of that day. Empty: never."
      />
      <Field
        label="Only for these resource ids"
        name="resources"
        placeholder="gw-1 gw-2"
        hint="Separated by spaces. Empty: all that you reach."
      />
      <ProblemNotice error={creation.error} />
      <div className="actions">
        <Button type="submit" kind="primary" busy={creation.isPending} disabled={chosen.length === 0}>
          Create
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  )
}

function read(form: FormData, scopes: readonly Scope[]): Schema<'CreateApiKey'> {
  const text = (name: string) => String(form.get(name)).trim()
  const resources = text('resources')
    .split(/[\s,]+/)
    .filter(Boolean)
  const expires = text('expires')
  return {
    name: text('name'),
    scopes: [...scopes],
    resources: resources.length > 0 ? [...new Set(resources)] : null,
    // Without a zone it is the end of the day where the person is.
    expiresAt: expires === '' ? null : new Date(`${expires}T23:59:59`).toISOString()
  }
}
