import type { Schema } from '@fieldgate/sdk'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { useRevokeApiKey } from './queries.ts'

interface RevokeDialogProps {
  apiKey: Schema<'ApiKey'>
  open: boolean
  onClose: () => void
}

export function RevokeDialog({ apiKey: { id, name }, open, onClose }: RevokeDialogProps) {
  const revocation = useRevokeApiKey(id)
  return (
    <ConfirmDialog
      title={`Revoke ${name}?`}
      action="Revoke"
      open={open}
      busy={revocation.isPending}
      error={revocation.error}
      onConfirm={() => revocation.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>Every program that signs in with it is refused within seconds. It cannot be taken back.</p>
    </ConfirmDialog>
  )
}
