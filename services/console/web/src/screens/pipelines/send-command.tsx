import type { Schema } from '@fieldgate/sdk'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { queryClient } from '../../platform.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import { sendCommand } from './changes.ts'

export function SendCommand({ id }: { id: string }) {
  const [fault, setFault] = useState<string>()
  const sending = useMutation({
    mutationFn: (command: Schema<'NewCommand'>) => sendCommand(id, command),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['pipelines', 'commands', id] })
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const payload = objectIn(String(form.get('payload')))
    setFault(payload ? undefined : 'It is no JSON object, such as {"percent": 40}.')
    if (payload) {
      const expiresInSeconds = Number(form.get('minutes')) * 60
      sending.mutate({ name: String(form.get('name')), payload, expiresInSeconds })
    }
  }
  return (
    <section aria-labelledby="send">
      <h2 id="send">Ask the device to do something</h2>
      <form onSubmit={submit} className="form form-wide">
        <div className="field-pair">
          <Field label="Command" name="name" required maxLength={64} placeholder="open-valve" />
          <Field
            label="Expires after, in minutes"
            name="minutes"
            type="number"
            required
            min={1}
            max={43_200}
            defaultValue={60}
          />
        </div>
        <TextArea
          label="Payload, as JSON"
          name="payload"
          rows={3}
          defaultValue="{}"
          spellCheck={false}
          error={fault}
        />
        <ProblemNotice error={sending.error} />
        <div className="actions">
          <Button type="submit" kind="primary" busy={sending.isPending}>
            Send
          </Button>
        </div>
      </form>
    </section>
  )
}

/** The JSON object that `text` is, if it is one. */
function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
