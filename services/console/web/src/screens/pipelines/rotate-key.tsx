import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { ShownOnce } from '../../ui/shown-once.tsx'
import { rotateKey } from './changes.ts'

interface RotateKeyProps {
  id: string
  open: boolean
  onClose: () => void
}

const GRACES = [
  [0, 'Not at all: it is lost, or known to others'],
  [3600, 'For an hour'],
  [86_400, 'For a day']
] as const

export function RotateKey({ id, open, onClose }: RotateKeyProps) {
  const rotation = useMutation({
    mutationFn: (graceSeconds: number) => rotateKey(id, graceSeconds),
    onSuccess: onClose
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    rotation.mutate(Number(new FormData(event.currentTarget).get('grace')))
  }
  return (
    <>
      <Dialog title="Rotate the key?" open={open} onClose={onClose}>
        <form onSubmit={submit} className="form">
          <p>
            The pipeline gets a new key. The device is to be told of it before the one it has opens no more.
          </p>
          <SelectField label="How long the old key opens too" name="grace" defaultValue={3600}>
            {GRACES.map(([seconds, words]) => (
              <option key={seconds} value={seconds}>
                {words}
              </option>
            ))}
          </SelectField>
          <ProblemNotice error={rotation.error} />
          <div className="actions">
            <Button type="submit" kind="primary" busy={rotation.isPending}>
              Rotate
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </div>
        </form>
      </Dialog>
      <ShownOnce title={`New key of pipeline ${id}`} secret={rotation.data} onClose={rotation.reset} />
    </>
  )
}
