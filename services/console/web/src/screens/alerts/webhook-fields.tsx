import { Field } from '../../ui/field.tsx'
import { WEBHOOK_LABELS, type WebhookProfile } from './webhook.ts'

/** The inputs for what a person writes of a webhook. */
export const WebhookFields = ({ profile }: { profile?: WebhookProfile }) => (
  <>
    <Field
      label={WEBHOOK_LABELS.name}
      name="name"
      required
      maxLength={100}
      defaultValue={profile?.name}
      hint="Who or what is told."
    />
    <Field
      label={WEBHOOK_LABELS.url}
      name="url"
      type="url"
      required
      maxLength={2048}
      placeholder="https://"
      defaultValue={profile?.url}
      hint="By https, at a public address; no redirect is followed."
    />
    <label className="choice">
      <input type="checkbox" name="enabled" defaultChecked={profile?.enabled ?? true} />
      {WEBHOOK_LABELS.enabled}: what waits for one that rests goes on waiting
    </label>
  </>
)

export const readWebhook = (form: FormData): WebhookProfile => ({
  name: String(form.get('name')).trim(),
  url: String(form.get('url')).trim(),
  enabled: form.has('enabled')
})
