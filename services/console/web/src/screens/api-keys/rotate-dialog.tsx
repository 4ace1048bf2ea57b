import type { Schema } from '@fieldgate/sdk'
import { RotationDialog } from '../../ui/rotation-dialog.tsx'
import { useRotateApiKey } from './queries.ts'

interface RotateDialogProps {
  apiKey: Schema<'ApiKey'>
  open: boolean
  onIssued: (issued: Schema<'IssuedApiKey'>) => void
  onClose: () => void
}

const DAY = 86_400
const GRACES = [
  [0, 'not at all: the old secret is dead at once'],
  [3_600, 'for an hour'],
  [DAY, 'for a day'],
  [7 * DAY, 'for a week']
] as const

/** A new secret for a key; programs that still have the one before are given time. */
export function RotateDialog({ apiKey, open, onIssued, onClose }: RotateDialogProps) {
  const rotation = useRotateApiKey(apiKey.id)
  return (
    <RotationDialog
      title={`Rotate ${apiKey.name}`}
      label="The secret before goes on opening"
      graces={GRACES}
      usual={DAY}
      open={open}
      busy={rotation.isPending}
      error={rotation.error}
      onRotate={(grace) => rotation.mutate(grace, { onSuccess: onIssued })}
      onClose={onClose}
    />
  )
}
