import type { FormEvent, ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { CONTENT_LABELS as LABELS, type RecordContent } from './record.ts'

interface RecordFormProps {
  content: RecordContent
  /** The verb of what it does. */
  action: string
  busy: boolean
  error: unknown
  onSubmit: (content: RecordContent) => void
  /** Another way out. */
  cancel: ReactNode
}

export function RecordForm({ content, action, busy, error, onSubmit, cancel }: RecordFormProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    onSubmit(readContent(new FormData(event.currentTarget)))
  }
  return (
    <form onSubmit={submit} className="form form-wide">
      <Field
        label={LABELS.timestamp}
        name="timestamp"
        type="number"
        step="any"
        hint="Any number; what it counts is up to you."
        defaultValue={content.timestamp ?? ''}
      />
      <Field label={LABELS.value1} name="value1" maxLength={255} defaultValue={content.value1 ?? ''} />
      <Field
        label={LABELS.value2}
        name="value2"
        type="number"
        step="any"
        defaultValue={content.value2 ?? ''}
      />
      <SelectField label={LABELS.value3} name="value3" defaultValue={String(content.value3 ?? '')}>
        <option value="">nothing</option>
        <option value="true">yes</option>
        <option value="false">no</option>
      </SelectField>
      <label className="choice">
        <input type="checkbox" name="shared" defaultChecked={content.shared} />
        Shared: the legacy API shows it to everybody
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

function readContent(form: FormData): RecordContent {
  const text = (name: string) => String(form.get(name) ?? '')
  const number = (name: string) => (text(name) === '' ? null : Number(text(name)))
  return {
    timestamp: number('timestamp'),
    value1: text('value1') || null,
    value2: number('value2'),
    value3: text('value3') === '' ? null : text('value3') === 'true',
    shared: form.has('shared')
  }
}
