import type { Schema } from '@fieldgate/sdk'
import type { Versioned } from '../../editing/versioned.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useRemoveUser } from './queries.ts'

interface RemoveDialogProps {
  loaded: Versioned<Schema<'User'>>
  open: boolean
  onRemoved: () => void
  onClose: () => void
}

export function RemoveDialog({ loaded, open, onRemoved, onClose }: RemoveDialogProps) {
  const { id, name } = loaded.value
  const removal = useRemoveUser(id, loaded.etag)
  return (
    <ConfirmDialog
      title={`Delete ${name}?`}
      action="Delete"
      open={open}
      busy={removal.isPending}
      error={removal.error}
      onConfirm={() => removal.mutate(undefined, { onSuccess: onRemoved })}
      onClose={onClose}
    >
      <p>
        The user goes, with its API keys and whatever it is signed in with. What it did stays on record. It
        cannot be taken back; to shut somebody out for a while, disable the user instead.
      </p>
    </ConfirmDialog>
  )
}
