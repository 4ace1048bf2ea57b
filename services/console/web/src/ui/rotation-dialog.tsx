import type { FormEvent, ReactNode } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ProblemNotice } from './problem-notice.tsx'
import { SelectField } from './select-field.tsx'

interface RotationDialogProps {
  title: string
  /** What the choice of a grace is called. */
  label: string
  /** How long the old one may still be good. */
  graces: ReadonlyArray<readonly [seconds: number, words: string]>
  /** The grace that is offered first. */
  usual: number
  open: boolean
  busy: boolean
  error: unknown
  onRotate: (graceSeconds: number) => void
  onClose: () => void
  /** What it means. */
  children?: ReactNode
}

/** Asks for how long the old secret is to be good beside the new one. */
export function RotationDialog({
  title,
  label,
  graces,
  usual,
  open,
  busy,
  error,
  onRotate,
  onClose,
  children
}: RotationDialogProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onRotate(Number(new FormData(event.currentTarget).get('grace')))
  }
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <form onSubmit={submit} className="form">
        {children}
        <SelectField label={label} name="grace" defaultValue={usual}>
          {graces.map(([seconds, words]) => (
            <option key={seconds} value={seconds}>
              {words}
            </option>
          ))}
        </SelectField>
        <ProblemNotice error={error} />
        <div className="actions">
          <Button type="submit" kind="primary" busy={busy}>
            Rotate
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  )
}
