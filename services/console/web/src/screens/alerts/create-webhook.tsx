import type { Schema } from '@fieldgate/sdk'
import { useMutation } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { createWebhook, refreshWebhooks } from './changes.ts'
import { readWebhook, WebhookFields } from './webhook-fields.tsx'

interface CreateWebhookProps {
  open: boolean
  onCreated: (webhook: Schema<'CreatedWebhook'>) => void
  onClose: () => void
}

export const CreateWebhook = ({ open, ...form }: CreateWebhookProps) => (
  <Dialog title="New webhook" open={open} onClose={form.onClose}>
    <CreateForm {...form} />
  </Dialog>
)

function CreateForm({ onCreated, onClose }: Omit<CreateWebhookProps, 'open'>) {
  const creation = useMutation({ mutationFn: createWebhook, onSuccess: refreshWebhooks })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    creation.mutate(readWebhook(new FormData(event.currentTarget)), { onSuccess: onCreated })
  }
  return (
    <form className="form" onSubmit={submit}>
      <WebhookFields />
      <ProblemNotice error={creation.error} />
      <div className="actions">
        <Button type="submit" kind="primary" busy={creation.isPending}>
          Create
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  )
}
