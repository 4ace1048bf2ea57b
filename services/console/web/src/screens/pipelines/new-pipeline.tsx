import type { Schema } from '@fieldgate/sdk'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { ShownOnce } from '../../ui/shown-once.tsx'
import { createPipeline, refreshPipelines } from './changes.ts'

export function NewPipeline() {
  const navigate = useNavigate()
  const creation = useMutation({
    mutationFn: (pipeline: Schema<'NewPipeline'>) => createPipeline(pipeline),
    onSuccess: () => refreshPipelines()
  })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    creation.mutate(readNewPipeline(new FormData(event.currentTarget)))
  }
  const connect = async () => {
    if (creation.data)
      await navigate({
        to: '/app/pipelines/$id',
        params: { id: creation.data.id },
        search: { tab: 'connect' }
      })
  }
  return (
    <>
      <PageHeader title="New pipeline" />
      <form onSubmit={submit} className="form form-wide">
        <Field label="Label" name="label" maxLength={128} autoFocus hint="What people call it." />
        <Field
          label="Id"
          name="id"
          pattern="[0-9]{8}"
          inputMode="numeric"
          autoComplete="off"
          hint="Eight digits; drawn if you leave it out."
        />
        <Field
          label="Key"
          name="key"
          pattern=".{16}"
          autoComplete="off"
          hint="Any 16 characters, which the device shows; drawn if you leave it out."
        />
        <ProblemNotice error={creation.error} />
        <div className="actions">
          <Button type="submit" kind="primary" busy={creation.isPending}>
            Make the pipeline
          </Button>
          <LinkButton to="/app/pipelines">Cancel</LinkButton>
        </div>
      </form>
      <ShownOnce
        title={`Key of pipeline ${creation.data?.id ?? ''}`}
        secret={creation.data?.key}
        onClose={connect}
      />
    </>
  )
}

/** What a person leaves empty the platform draws. */
function readNewPipeline(form: FormData): Schema<'NewPipeline'> {
  const [id, key, label] = ['id', 'key', 'label'].map((name) => String(form.get(name) ?? ''))
  return { label: label!.trim() || null, ...(id && { id }), ...(key && { key }) }
}
