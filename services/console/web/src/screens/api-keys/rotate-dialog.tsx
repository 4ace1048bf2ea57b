import type { Schema } from '@fieldgate/sdk'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { useRotateApiKey } from './queries.ts'

interface RotateDialogProps {
  apiKey: Schema<'ApiKey'>
  open: boolean
  onIssued: (issued: Schema<'IssuedApiKey'>) => void
  onClose: () => void
}

const GRACES = [
  [0, 'not at all: the old secret is dead at once'],
  [3_600, 'for an hour'],
  [86_400, 'for a day'],
  [7 * 86_400, 'for a week']
] as const

const A_DAY = 86_400

/** A new secret for a key; programs that still have the one before are given time. */
export function RotateDialog({ apiKey, open, onIssued, onClose }: RotateDialogProps) {
  const [grace, setGrace] = useState<number>(A_DAY)
  const rotation = useRotateApiKey(apiKey.id)
  return (
    <Dialog title={`Rotate ${apiKey.name}`} open={open} onClose={onClose}>
      <div className="form">
        <SelectField
          label="The secret before goes on opening"
          value={grace}
          onChange={({ target }) => setGrace(Number(target.value))}
        >
          {GRACES.map(([seconds, words]) => (
            <option key={seconds} value={seconds}>
              {words}
            </option>
          ))}
        </SelectField>
        <ProblemNotice error={rotation.error} />
        <div className="actions">
          <Button
            kind="primary"
            busy={rotation.isPending}
            onClick={() => rotation.mutate(grace, { onSuccess: onIssued })}
          >
            Rotate
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </div>
    </Dialog>
  )
}
