import { useNavigate } from '@tanstack/react-router'
import { DeleteDialog } from '../../editing/delete-dialog.tsx'
import type { Versioned } from '../../editing/versioned.ts'
import { queryClient } from '../../platform.ts'
import { deleteWebhook, refreshWebhooks } from './changes.ts'
import { loadWebhook, webhookQuery } from './queries.ts'
import { profiledWebhook, type Webhook } from './webhook.ts'

interface DeleteWebhookProps {
  loaded: Versioned<Webhook>
  open: boolean
  onClose: () => void
}

export function DeleteWebhook({ loaded, open, onClose }: DeleteWebhookProps) {
  const { id, name } = loaded.value
  const navigate = useNavigate()
  return (
    <DeleteDialog
      title={`Delete ${name}?`}
      seen={profiledWebhook(loaded)}
      load={async () => profiledWebhook(await loadWebhook(id))}
      remove={(etag) => deleteWebhook(id, etag)}
      onDeleted={async () => {
        await navigate({ to: '/app/alerts/webhooks' })
        queryClient.removeQueries(webhookQuery(id))
        await refreshWebhooks()
      }}
      open={open}
      onClose={onClose}
    >
      <p>What it was still to be told goes with it, and rules tell it no more. This cannot be taken back.</p>
    </DeleteDialog>
  )
}
