import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { KindFields } from './kind-fields.tsx'
import { KindSelect } from './kind-select.tsx'
import type { Kind } from './kinds.ts'
import { RULE_LABELS, type RuleProfile } from './rule.ts'
import { WebhookChoices } from './webhook-choices.tsx'

interface RuleFormProps {
  profile: RuleProfile
  /** The verb of what it does. */
  action: string
  busy: boolean
  error: unknown
  onSubmit: (profile: RuleProfile) => void
  /** Another way out. */
  cancel: ReactNode
}

const LONGEST_SECONDS = 2_678_400

export function RuleForm({ profile, action, busy, error, onSubmit, cancel }: RuleFormProps) {
  const [kind, setKind] = useState<Kind>(profile.kind)
  const [webhookIds, setWebhookIds] = useState<readonly string[]>(profile.webhookIds)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSubmit({ ...readRule(new FormData(event.currentTarget)), kind, webhookIds: [...webhookIds] })
  }
  return (
    <form onSubmit={submit} className="form form-wide">
      <Field
        label={RULE_LABELS.name}
        name="name"
        required
        maxLength={100}
        defaultValue={profile.name}
        hint="Whoever is told reads it."
      />
      <KindSelect kind={kind} onChoose={setKind} />
      <KindFields key={kind} kind={kind} profile={profile} />
      <Field
        label={RULE_LABELS.forSeconds}
        name="forSeconds"
        type="number"
        required
        min={0}
        max={LONGEST_SECONDS}
        defaultValue={profile.forSeconds}
        hint="It fires when it has held for so long, and is over when it has not for as long."
      />
      <WebhookChoices chosen={webhookIds} onChoose={setWebhookIds} />
      <label className="choice">
        <input type="checkbox" name="enabled" defaultChecked={profile.enabled} />
        {RULE_LABELS.enabled}: a rule that rests finds nothing, and what it found is over
      </label>
      <ProblemNotice error={error} />
      <div className="actions">
        <Button type="submit" kind="primary" busy={busy}>
          {action}
        </Button>
        {cancel}
      </div>
    </form>
  )
}

/** What a kind does not ask for has no input, and is null. */
function readRule(form: FormData): Omit<RuleProfile, 'kind' | 'webhookIds'> {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  return {
    name: text('name'),
    threshold: text('threshold') === '' ? null : Number(text('threshold')),
    target: text('target') || null,
    tag: text('tag') || null,
    forSeconds: Number(text('forSeconds')),
    enabled: form.has('enabled')
  }
}
