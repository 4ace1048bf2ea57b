import { type FormEvent, useState } from 'react'
import { ConflictDialog } from '../../editing/conflict-dialog.tsx'
import { useEdit } from '../../editing/use-edit.ts'
import type { Versioned } from '../../editing/versioned.ts'
import { Button } from '../../ui/button.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { patchWebhook, refreshWebhooks } from './changes.ts'
import { loadWebhook } from './queries.ts'
import { profiledWebhook, WEBHOOK_LABELS, type Webhook, type WebhookProfile } from './webhook.ts'
import { readWebhook, WebhookFields } from './webhook-fields.tsx'

export function EditWebhook({ loaded }: { loaded: Versioned<Webhook> }) {
  // Each round begins on what the one before has saved.
  const [round, setRound] = useState(0)
  return <EditForm key={round} loaded={loaded} onSaved={() => setRound(round + 1)} />
}

function EditForm({ loaded, onSaved }: { loaded: Versioned<Webhook>; onSaved: () => void }) {
  const { id, name } = loaded.value
  const edit = useEdit<WebhookProfile>({
    loaded: profiledWebhook(loaded),
    load: async () => profiledWebhook(await loadWebhook(id)),
    save: (patch, etag) => patchWebhook(id, patch, etag),
    async onSaved() {
      await refreshWebhooks()
      onSaved()
    }
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    edit.submit(readWebhook(new FormData(event.currentTarget)))
  }
  return (
    <>
      <form
        key={edit.seen.etag}
        className="form form-wide panel"
        onSubmit={submit}
        aria-label={`Change ${name}`}
      >
        <WebhookFields profile={edit.seen.value} />
        {!edit.conflict && <ProblemNotice error={edit.error} />}
        <div className="actions">
          <Button type="submit" kind="primary" busy={edit.isSaving}>
            Save
          </Button>
        </div>
      </form>
      <ConflictDialog edit={edit} labels={WEBHOOK_LABELS} />
    </>
  )
}
